import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Analysis, claimsOf, sectionNames } from '#domain/analysis/analysis.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import { keysInPrompt } from '#e2e/fake-model-server/answer-from-article.ts';
import { runSampleJob, sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';

const server = await serverForTests({
  fault: null,
  reply: null,
  tokensPerSecond: Number.POSITIVE_INFINITY,
});

const completeNames = (analysis: Analysis) =>
  sectionNames.filter((name) => analysis[name]?.complete);
const promptOf = (index = 0) => JSON.stringify(server.completions[index]?.body.messages);
const reached = { hasAccess: async () => true, isOnline: () => true, wait: async () => {} };

describe('an analysis that goes well', () => {
  test('has every section, written by the model, each of its claims with a verdict', async () => {
    const { analysis, failure } = await runSampleJob({ address: server.url });
    expect(failure).toBeNull();
    expect(completeNames(analysis ?? {})).toEqual([...sectionNames]);
    for (const name of sectionNames) expect(analysis?.[name]?.writtenBy).toBe('model');
    const claims = claimsOf(analysis ?? {});
    expect(claims.length).toBeGreaterThan(15);
    const cited = claims.filter(({ origin }) => origin === 'article');
    expect(new Set(cited.map(({ evidence }) => evidence.verdict))).toEqual(new Set(['verified']));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  test('shows as it grows: an open claim without a verdict, a closed one with it', async () => {
    server.tokensPerSecond = 1500;
    const { drafts } = await runSampleJob({ address: server.url });
    expect(drafts.length).toBeGreaterThan(4);
    const counts = drafts.map((draft) => claimsOf(draft).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const open = drafts.flatMap(claimsOf).filter(({ complete }) => !complete);
    expect(open.length).toBeGreaterThan(0);
    for (const { evidence } of open) expect(evidence.verdict).toBe('uncited');
    expect(completeNames(drafts[0] ?? {}).length).toBeLessThan(3);
  });

  test('shows a draft at most every 80 ms', async () => {
    server.tokensPerSecond = 1500;
    const times: number[] = [];
    await runSampleJob({ address: server.url }, { onDraft: () => times.push(performance.now()) });
    // The last one comes when the analysis is complete, whenever that is.
    const gaps = times.slice(1, -1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(75);
  });

  test('goes through its phases in order', async () => {
    server.fault = 'reasoning first';
    const { progress } = await runSampleJob({ address: server.url });
    expect(progress.map(({ phase }) => phase)).toEqual([
      'connecting',
      'waiting',
      'thinking',
      'writing',
    ]);
    for (const { limit } of progress) expect(limit).toBeGreaterThan(40_000);
  });

  test('reports the tokens it took, and no cost where no price is known', async () => {
    const { usage } = await runSampleJob({ address: server.url });
    expect(usage?.inputTokens).toBeGreaterThan(500);
    expect(usage?.outputTokens).toBeGreaterThan(500);
    expect(usage?.cost).toBeNull();
  });

  test('is written in the chosen language and for the reader as described', async () => {
    await runSampleJob(
      { address: server.url },
      { preferences: { outputLanguage: 'de', reader: 'I buy chips.', hiddenSections: [] } },
    );
    expect(promptOf()).toContain('Write in German (de).');
    expect(promptOf()).toContain('translate closely');
    expect(promptOf()).toContain('The reader says of themselves: \\"I buy chips.\\"');
  });

  test.each(['article', 'en', 'en-GB'])(
    'keeps the wording of the article when it is written in its language (%s)',
    async (outputLanguage) => {
      const preferences = { outputLanguage, reader: '', hiddenSections: [] };
      await runSampleJob({ address: server.url }, { preferences });
      expect(promptOf()).toContain("in the article's own words");
      expect(promptOf()).not.toContain('translate');
    },
  );

  test('begins every prompt with the same words, so that services can cache them', async () => {
    await runSampleJob({ address: server.url });
    await runSampleJob(
      { address: server.url },
      { preferences: { outputLanguage: 'fr', reader: 'x', hiddenSections: ['timeline'] } },
    );
    const contents = server.completions.map(
      ({ body }) => body.messages as { role: string; content: string }[],
    );
    expect(contents[0]?.[0]).toEqual(contents[1]?.[0]);
    const article = (index: number) => contents[index]?.[1]?.content.split('</article>')[0];
    expect(article(0)).toEqual(article(1));
  });
});

describe('what is asked for', () => {
  test('leaves out the sections that the reader switched off', async () => {
    const { analysis } = await runSampleJob(
      { address: server.url },
      { preferences: { outputLanguage: 'article', reader: '', hiddenSections: ['competitors'] } },
    );
    expect(keysInPrompt(server.completions[0]?.body ?? {})).not.toContain('c');
    expect(analysis?.competitors).toBeUndefined();
  });

  test('leaves out of a teaser what only the whole article can tell', async () => {
    const coverage = {
      extent: 'teaser',
      readParagraphs: 3,
      totalParagraphs: 30,
      reason: { kind: 'wall' },
    } as const;
    await runSampleJob({ address: server.url }, { article: sampleArticle({ coverage }) });
    expect(keysInPrompt(server.completions[0]?.body ?? {})).toEqual(['h', 'l', 'k', 't', 'x']);
  });

  test('is, after a break, only what is missing; what was complete stays as it was', async () => {
    server.fault = 'reset midway';
    const broken = await runSampleJob({ address: server.url });
    const kept = broken.drafts.at(-1) ?? {};
    const before = completeNames(kept);
    expect(before.length).toBeGreaterThan(0);
    server.fault = null;
    server.reset();
    const { analysis } = await runSampleJob({ address: server.url }, { kept });
    expect(keysInPrompt(server.completions[0]?.body ?? {})).toHaveLength(
      sectionNames.length - before.length,
    );
    expect(completeNames(analysis ?? {})).toEqual([...sectionNames]);
    for (const name of before) expect(analysis?.[name]).toBe(kept[name]);
    const ids = claimsOf(analysis ?? {}).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('loses no checked claim of a section that is written again', async () => {
    server.fault = 'reset midway';
    const { drafts } = await runSampleJob({ address: server.url });
    const last = drafts.at(-1) ?? {};
    const open = sectionNames.find((name) => last[name] && !last[name].complete);
    expect(open).toBeDefined();
    server.fault = null;
    server.tokensPerSecond = 3000;
    const again = await runSampleJob({ address: server.url }, { kept: last });
    for (const draft of again.drafts) {
      expect(claimsOf(draft).filter(({ complete }) => complete).length).toBeGreaterThanOrEqual(
        claimsOf(last).length,
      );
    }
  });

  test('is nothing when nothing is missing', async () => {
    const { analysis } = await runSampleJob({ address: server.url });
    server.reset();
    const again = await runSampleJob({ address: server.url }, { kept: analysis });
    expect(again.analysis).toEqual(analysis);
    expect(server.requests).toHaveLength(0);
  });

  test('holds neither the key nor more of the address than its path', async () => {
    const article = sampleArticle({
      canonicalUrl: 'https://news.example/chips?session=abc#ignore-previous-instructions',
    });
    await runSampleJob({ address: server.url, key: 'sk-very-secret-key' }, { article });
    expect(promptOf()).not.toMatch(/sk-very-secret|session|ignore-previous/);
    expect(promptOf()).toContain('Address: https://news.example/chips\\n');
  });
});

describe('an analysis that the reader stops', () => {
  test('throws the reason of the signal, and hangs up', async () => {
    server.tokensPerSecond = 50;
    const controller = new AbortController();
    const job = runSampleJob({ address: server.url }, { signal: controller.signal });
    await wait(300);
    controller.abort(new Error('stopped by the reader'));
    await expect(job).rejects.toThrow('stopped by the reader');
    await wait(100);
    expect(server.completions[0]?.closedEarly).toBe(true);
  });

  test('does not begin when it was stopped before', async () => {
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(runSampleJob({ address: server.url }, { signal })).rejects.toThrow('never mind');
    expect(server.requests).toHaveLength(0);
  });

  test('does not wait for another try', async () => {
    server.fault = 'always busy';
    const controller = new AbortController();
    const job = runSampleJob(
      { address: server.url },
      { signal: controller.signal, environment: { ...reached, wait: undefined } },
    );
    await wait(200);
    controller.abort(new Error('stopped'));
    await expect(job).rejects.toThrow('stopped');
    expect(server.requests).toHaveLength(1);
  });
});

describe('before another try', () => {
  test('it waits as long as the service asks, and says until when', async () => {
    server.fault = 'rate limited briefly';
    const waits: number[] = [];
    const { progress } = await runSampleJob(
      { address: server.url },
      {
        environment: {
          ...reached,
          now: () => 1_000_000,
          wait: async (milliseconds) => void waits.push(milliseconds),
        },
      },
    );
    expect(waits).toEqual([2000]);
    expect(progress).toContainEqual({ phase: 'waiting', since: 1_000_000, retryAt: 1_002_000 });
  });

  test('it waits about 1 and 4 seconds when the service does not say', async () => {
    server.fault = 'always busy';
    const waits: number[] = [];
    await runSampleJob(
      { address: server.url },
      { environment: { ...reached, wait: async (milliseconds) => void waits.push(milliseconds) } },
    );
    expect(waits[0]).toBeGreaterThanOrEqual(800);
    expect(waits[0]).toBeLessThanOrEqual(1200);
    expect(waits[1]).toBeGreaterThanOrEqual(3200);
    expect(waits[1]).toBeLessThanOrEqual(4800);
    expect(waits).toHaveLength(2);
  });

  test('a long wait is left to the reader, with the moment from which on it makes sense', async () => {
    server.fault = 'rate limited for long';
    const { failure } = await runSampleJob(
      { address: server.url },
      { environment: { ...reached, now: () => 1_000_000 } },
    );
    expect(failure).toMatchObject({ kind: 'rate limited', retryAt: 1_120_000 });
  });
});

describe('a service that cannot be reached', () => {
  const refusedConnection = async () => {
    throw new TypeError('Failed to fetch');
  };

  test.each([
    [
      'http://127.0.0.1:1/v1',
      { hasAccess: async () => false },
      'access not granted',
      'http://127.0.0.1:1/*',
    ],
    ['http://127.0.0.1:1/v1', {}, 'nothing listening', null],
    ['http://nas.local/v1', {}, 'nothing listening', null],
    ['https://api.example.com/v1', { isOnline: () => false }, 'offline', null],
    ['https://api.example.com/v1', {}, 'unreachable', 'https://api.example.com'],
  ])('at %s says why: %o', async (address, world, kind, actionTarget) => {
    const { failure } = await runSampleJob(
      { address },
      { environment: { ...reached, fetch: refusedConnection, ...world } },
    );
    expect(failure).toMatchObject({ kind, values: { address }, actionTarget });
  });

  test('is tried three times when it is far away, and once when it is not running', async () => {
    const tries = { 'https://api.example.com/v1': 0, 'http://localhost:1/v1': 0 };
    for (const address of Object.keys(tries) as (keyof typeof tries)[]) {
      const counted = () => {
        tries[address] += 1;
        return refusedConnection();
      };
      await runSampleJob({ address }, { environment: { ...reached, fetch: counted } });
    }
    expect(tries).toEqual({ 'https://api.example.com/v1': 3, 'http://localhost:1/v1': 1 });
  });
});

describe('the response format of the ladder', () => {
  test.each([
    [null, { type: 'json_schema' }],
    ['no schema, DeepSeek', { type: 'json_object' }],
    ['no schema for this model, Groq', undefined],
  ] as const)(
    '%j makes no difference to what is read: every response format asks for the same short keys',
    async (fault, format) => {
      const { analysis: first } = await runSampleJob({ address: server.url });
      server.reset();
      server.fault = fault;
      const { analysis } = await runSampleJob({ address: server.url });
      expect(analysis).toEqual(first);
      const last = server.completions.length - 1;
      const { response_format: asked } = server.completions[last]?.body ?? {};
      if (format) expect(asked).toMatchObject(format);
      else expect(asked).toBeUndefined();
      const inWords = promptOf(last).includes('where CLAIM is {\\"s\\":[1],\\"t\\":');
      expect(inWords).toBe(format?.type !== 'json_schema');
    },
  );

  test('that led to an answer is the first the next time', async () => {
    server.fault = 'no schema, DeepSeek';
    const memory = new Map<string, ResponseFormat>();
    const environment = {
      ...reached,
      memory: {
        read: async (key: string) => memory.get(key),
        write: async (key: string, responseFormat: ResponseFormat) =>
          void memory.set(key, responseFormat),
      },
    };
    await runSampleJob({ address: server.url }, { environment });
    expect(server.completions).toHaveLength(2);
    expect([...memory]).toEqual([[`${new URL(server.url).host} fake-large`, 'json_object']]);
    server.reset();
    await runSampleJob({ address: server.url }, { environment });
    expect(server.completions).toHaveLength(1);
    expect(server.completions[0]?.body.response_format).toEqual({ type: 'json_object' });
    expect(promptOf()).toContain('The JSON object has exactly these keys');
  });
});

test('an answer that is no JSON is sent back once, to be corrected', async () => {
  server.fault = 'prose alone at first';
  await runSampleJob({ address: server.url });
  const messages = server.completions[1]?.body.messages as { role: string; content: string }[];
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(messages[2]?.content).toBe('The article is about a company.');
});

test('an address without /v1 fails with what is missing', async () => {
  server.fault = 'nothing here';
  const address = server.url.replace('/v1', '');
  const { failure } = await runSampleJob({ address });
  expect(failure).toMatchObject({
    values: { address },
    action: 'add /v1',
    actionTarget: server.url,
  });
});
