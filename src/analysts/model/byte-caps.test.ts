import { expect, test } from 'vitest';
import { type AnswerEnd, askModel } from './ask-model.ts';
import { gatedFetch } from './gated-fetch.ts';
import { localPatience } from './watchdog.ts';

/** A service that goes on sending the same until its client hangs up; where nobody does, it ends at last. */
function endless(piece: string, { type = 'text/event-stream', status = 200, first = '' } = {}) {
  const bytes = new TextEncoder().encode(piece);
  const enough = type === 'text/event-stream' ? 80_000_000 : 12_000_000;
  const sent = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first) controller.enqueue(new TextEncoder().encode(first));
    },
    pull: (controller) => {
      sent.bytes += bytes.length;
      controller.enqueue(bytes);
      if (sent.bytes >= enough) controller.close();
    },
  });
  const fetch = async () => new Response(body, { status, headers: { 'content-type': type } });
  return { fetch, sent };
}

/** Reads what the gate lets through, as the client library does. */
async function readThrough({ fetch }: ReturnType<typeof endless>): Promise<void> {
  const gate = gatedFetch(
    fetch,
    'sk-test-1234567890',
    () => {},
    () => {},
  );
  const reader = (await gate.fetch('https://m.example/v1')).body?.getReader();
  while (reader && !(await reader.read()).done);
}

const megabyte = 1_000_000;
const spaces = ' '.repeat(megabyte);

test.each<[string, ReturnType<typeof endless>, number]>([
  ['an event without a line end', endless('x'.repeat(megabyte), { first: 'data: ' }), 6],
  ['comments', endless(`: ${'x'.repeat(1000)}\n`.repeat(1000)), 70],
  ['a body that begins with white space', endless(spaces, { type: 'application/json' }), 5],
  ['an error', endless('x'.repeat(megabyte), { type: 'text/plain', status: 500 }), 5],
  ['a web page', endless('<p>'.repeat(333_333), { type: 'text/html', first: '<html>' }), 5],
])('%s without end is read only so far', async (_, service, most) => {
  await readThrough(service).catch(() => undefined);
  expect(service.sent.bytes).toBeLessThan(most * megabyte);
});

function ask({ fetch }: ReturnType<typeof endless>): Promise<AnswerEnd> {
  const ignore = () => {};
  return askModel({
    endpoint: { id: 'e', preset: 'custom', address: 'https://m.example/v1', key: '', model: 'm' },
    body: { messages: [] },
    patience: localPatience,
    fetch,
    signal: new AbortController().signal,
    onHeaders: ignore,
    onReasoning: ignore,
    onContent: ignore,
  });
}

const event = (delta: object) => `data: ${JSON.stringify({ choices: [{ delta }] })}\n\n`;

test('an answer without end is cut off at its length', async () => {
  const service = endless(event({ content: 'word '.repeat(2000) }));
  expect(await ask(service)).toMatchObject({ end: 'finished', finishReason: 'length' });
  expect(service.sent.bytes).toBeLessThan(2 * megabyte);
});
