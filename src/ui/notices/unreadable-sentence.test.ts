import { expect, test } from 'vitest';
import { unreadableReasons } from '#domain/article/tab-state.ts';
import { unreadableSentence } from './unreadable-sentence.ts';

test('every reason has its own sentence and a next step', () => {
  const sentences = unreadableReasons.map((reason) => unreadableSentence(reason));
  expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(unreadableReasons.length);
  for (const { sentence, wayOn } of sentences) {
    expect(sentence).toMatch(/\.$/);
    expect(wayOn).toMatch(/\.$/);
  }
});
