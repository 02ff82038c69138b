import { expect, test } from 'vitest';
import { inQuotes } from './punctuation.ts';

test.each([
  ['The line closes.', '“The line closes.”'],
  ['“We close,” she said.', '“We close,” she said.'],
  ['«Wir schließen», sagte sie.', '«Wir schließen», sagte sie.'],
  ['「閉鎖する」と話した。', '「閉鎖する」と話した。'],
])('%s has one pair of quotation marks at its beginning', (text, quoted) => {
  expect(inQuotes(text)).toBe(quoted);
});
