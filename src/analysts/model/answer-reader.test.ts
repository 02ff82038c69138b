import { describe, expect, test } from 'vitest';
import { AnswerReader } from './answer-reader.ts';
import { isRecord } from './is-record.ts';

const document = '{"hook":{"text":"A {brace} and a \\"quote\\""},"limitations":["x"]}';
const answers: Record<string, string> = {
  bare: document,
  'in a fence': `\`\`\`json\n${document}\n\`\`\``,
  'with prose around it': `Here is {the} answer:\n${document}\nDone {really}.`,
  'after thoughts in tags': `<think>I would say {"hook":"no"} first.</think>${document}`,
  'after thoughts in other tags': `<Reasoning>{"hook":1}</Reasoning>\n${document}`,
  'after thoughts without a beginning': `So {"hook":{"text":"draft"}} it is.</think>${document}`,
  'in a harmony channel': `<|channel|>analysis<|message|>{"hook":1}<|end|><|start|>assistant<|channel|>final<|message|>${document}`,
  'after an object of something else': `{"status":"ok"} ${document}`,
  'with white space in the brace': `{ \n ${document.slice(1)}`,
};

function read(pieces: readonly string[]): AnswerReader {
  const reader = new AnswerReader((root) => isRecord(root) && 'hook' in root);
  for (const piece of pieces) reader.push(piece);
  return reader;
}

describe('the object in an answer', () => {
  test.each(Object.entries(answers))('%s is found, wherever the answer is split', (_, answer) => {
    const whole: unknown = JSON.parse(document);
    for (let at = 0; at <= answer.length; at++) {
      expect(read([answer.slice(0, at), answer.slice(at)]).parser.root).toEqual(whole);
    }
    expect(read([...answer]).parser.root).toEqual(whole);
  });

  test('is not looked for in a thought that goes on', () => {
    const reader = read(['<think>{"hook":"', 'not this']);
    expect(reader.thinking).toBe(true);
    expect(reader.started).toBe(false);
  });

  test('is not found where there is none', () => {
    const reader = read(['No object {here}, and { none } there.']);
    expect(reader.started).toBe(false);
    expect(reader.raw).toContain('{here}');
  });
});
