import { expect, test } from 'vitest';
import { limitationInWords } from './limitation-in-words.ts';

test('what limits a brief is worded by the interface, and a model’s words stay its own', () => {
  expect(limitationInWords('brief:short')).toBe('The article is short, and so is the brief.');
  expect(limitationInWords('brief:cut 5 27')).toBe('Read 5 of about 27 paragraphs');
  for (const own of ['The article names no price.', 'brief:', 'brief:constructor', 'constructor']) {
    expect(limitationInWords(own)).toBe(own);
  }
});
