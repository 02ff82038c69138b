import { expect, test } from 'vitest';
import { AnswerReader } from './answer-reader.ts';
import { jsonOfAnswer } from './json-of-answer.ts';
import { requestOnce } from './request-once.ts';
import { readServiceReply } from './service-reply.ts';

/** The characters that regular expressions go through, up to what they find: work is counted, as time depends on the machine. */
function workOf(run: () => void): number {
  let read = 0;
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const found = exec.call(this, text);
    read += found ? found.index + found[0].length : text.length;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
}

test.each(['{', '', '<think>', 'x {'])(
  'an answer of %j and then single spaces takes no more than twice the work when it is twice as long',
  (start) => {
    const work = (spaces: number) =>
      workOf(() => {
        const reader = new AnswerReader(() => true);
        reader.push(start);
        for (let count = 0; count < spaces; count++) reader.push(' ');
      });
    expect(work(4000)).toBeLessThan(work(2000) * 2.5);
  },
);

test.each(['<think></think>', '<think>{}</think>', '{"a":1} ', '</think>{}'])(
  'an answer of %j again and again, in one piece, takes no more than twice the work when it is twice as long',
  (piece) => {
    const work = (times: number) =>
      workOf(() => new AnswerReader(() => false).push(piece.repeat(times)));
    expect(work(4000)).toBeLessThan(work(2000) * 2.5);
  },
);

test('an answer behind thousands of empty ones is found, in one piece too', () => {
  const reader = new AnswerReader((root) => Object.hasOwn(root as object, 'a'));
  reader.push(`${'{} '.repeat(50_000)}{"a": 1}`);
  expect(reader.parser.root).toEqual({ a: 1 });
});

test('an answer that still opens after white space is read', () => {
  const reader = new AnswerReader(() => true);
  for (const piece of ['{', ' ', ' ', '\n', '"a"', ': 1}']) reader.push(piece);
  expect(reader.parser.root).toEqual({ a: 1 });
});

test('a long answer that is no JSON is not repaired, and one that is JSON is read however long', () => {
  expect(jsonOfAnswer(`{"a": 1, ${'b '.repeat(200_000)}`)).toBeUndefined();
  expect(jsonOfAnswer(`{"a": "${'b '.repeat(200_000)}"}`)).toHaveProperty('a');
  expect(jsonOfAnswer('{"a": 1, b: 2')).toEqual({ a: 1, b: 2 });
});

test('a body without end is read only so far', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });
  const endpoint = {
    id: 'e',
    preset: 'custom',
    address: 'https://m.example/v1',
    key: '',
    model: 'm',
  };
  const reply = await requestOnce(endpoint, 'models', {
    hasAccess: async () => true,
    fetch: async () => new Response(endless),
  });
  expect(reply.ok).toBe(false);
  expect(sent).toBeLessThan(12_000_000);
});

test.each(['999999999', '1e999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'a service that asks to wait until “%s” locks nothing for longer than an hour',
  (value) => {
    const headers = new Headers({ 'retry-after': value });
    const { retryAfter } = readServiceReply({ status: 429, headers }, '', '');
    expect(retryAfter).toBeLessThanOrEqual(3_600_000);
  },
);
