import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysisSchema } from '#domain/analysis/analysis-schema.ts';
import { failureKinds } from '#domain/analysis/analyst-failure.ts';
import { failureSchema } from '#domain/analysis/analyst-failure-schema.ts';
import { runSampleJob } from '#e2e/fake-model-server/sample-job.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import { mutated, mutatedText, oddValues } from '#e2e/fuzz/mutated.ts';

/* Whatever a service answers, however it is cut: a run ends in an analysis or in a failure that has words, and asks nobody but the service. */

const claim = {
  s: [2],
  t: 'Shares of Chinese makers of AI chips rose sharply on Tuesday.',
  k: 'f',
};
const reply = JSON.stringify({
  h: claim,
  l: { c: claim, m: claim, n: claim, w: ['Analysts'] },
  k: [claim],
  c: null,
  d: [{ h: 'Memory', e: claim }],
  i: [],
  t: [{ d: '2027-01-14', w: '14 January', e: claim }],
  x: ['One source.'],
});
const pieces = reply.match(/.{1,60}/gs) ?? [];
const chunk = (content: string) => ({ id: 'c', choices: [{ index: 0, delta: { content } }] });
const end = {
  choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
  usage: { prompt_tokens: 900, completion_tokens: 90 },
};
const chunks = [...pieces.map(chunk), end];
const refusals = [
  {
    error: {
      message: 'Rate limit reached',
      code: 'rate_limit_exceeded',
      type: 'requests',
      param: null,
    },
  },
  { error: { message: 'maximum context length is 8192 tokens, you asked for 9000', code: 400 } },
  { detail: [{ loc: ['body', 'response_format'], msg: 'extra fields not permitted' }] },
  {
    choices: [
      { message: { role: 'assistant', content: reply, refusal: null }, finish_reason: 'stop' },
    ],
  },
];

const asEvents = (values: unknown) =>
  `${(Array.isArray(values) ? values : [values]).map((value) => `data: ${JSON.stringify(value)}\n\n`).join('')}data: [DONE]\n\n`;
const streams = mutated(chunks).map(asEvents);
const bodies = fc.oneof(
  { weight: 4, arbitrary: streams },
  { weight: 3, arbitrary: mutatedText(streams) },
  { weight: 2, arbitrary: mutated(...refusals).map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: oddValues.map((value) => String(JSON.stringify(value))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constant('<!doctype html><title>Sign in') },
);

const answers = fc.record({
  body: bodies,
  status: fc.constantFrom(
    200,
    200,
    200,
    200,
    201,
    204,
    301,
    400,
    401,
    402,
    404,
    413,
    429,
    500,
    503,
  ),
  type: fc.constantFrom(
    'text/event-stream',
    'text/event-stream',
    'application/json',
    'text/html',
    '',
  ),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    {},
    { 'retry-after': '1e9' },
    { 'retry-after': 'x' },
    { location: 'https://evil.example/' },
  ),
  /** Bytes a piece: characters are cut in two. */
  size: fc.integer({ min: 1, max: 400 }),
  /** After how many bytes the connection breaks; null for none. */
  breaks: fc.option(fc.nat(3000)),
});
type Answer = typeof answers extends fc.Arbitrary<infer Value> ? Value : never;

const service = 'https://model.example/v1';

function responseOf({ body, status, type, headers, size, breaks }: Answer): Response {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (breaks !== null && at >= breaks) return controller.error(new TypeError('broken'));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  const isBare = status === 204 || status === 301;
  return new Response(isBare ? null : stream, {
    status,
    headers: { ...headers, 'content-type': type },
  });
}

test('any answer ends in an analysis or a failure with words, and no other host is asked', {
  timeout: fuzzTimeout,
}, async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 4 }), async (told) => {
      const asked: string[] = [];
      const fetch = async (input: RequestInfo | URL) => {
        asked.push(input instanceof Request ? input.url : String(input));
        const answer = told[Math.min(asked.length, told.length) - 1];
        return answer ? responseOf(answer) : new Response(null, { status: 500 });
      };
      const { analysis, failure, drafts } = await runSampleJob(
        { address: service, key: 'sk-0123456789abcdef' },
        { environment: { fetch } as never },
      );
      for (const address of asked) expect(address.startsWith(`${service}/`)).toBe(true);
      expect(asked.length).toBeLessThan(20);
      for (const draft of [analysis ?? {}, ...drafts.slice(-3)]) {
        expect(analysisSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
      }
      if (failure) {
        expect(failureKinds).toContain(failure.kind);
        expect(failure.kind).not.toBe('internal');
        expect(failureSchema.safeParse(failure).error?.issues ?? []).toEqual([]);
      } else expect(analysis).not.toBeNull();
      ends.add(failure?.kind ?? 'done');
    }),
    fuzzSettings(150),
  );
  expect([...ends]).toEqual(
    expect.arrayContaining(['done', 'broken off', 'unusable answer', 'rate limited']),
  );
});
