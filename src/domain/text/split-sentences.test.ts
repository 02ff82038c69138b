import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const split = (text: string, language: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

test('an abbreviation, an initial or a decimal does not end a sentence', () => {
  expect(
    split('Mr. Lee met George W. Bush in the U.S. Senate on Jan. 5. It rose 3.5 percent.', 'en'),
  ).toEqual(['Mr. Lee met George W. Bush in the U.S. Senate on Jan. 5.', 'It rose 3.5 percent.']);
});

test('an ordinal or a degree with full stops does not end a sentence, a number before an opener does', () => {
  expect(split('Er spielt in der 2. Bundesliga. Sie kam auf den 3. Platz.', 'de')).toEqual([
    'Er spielt in der 2. Bundesliga.',
    'Sie kam auf den 3. Platz.',
  ]);
  expect(split('Er wurde 4. Danach ging er. Es waren 12. Alle kamen.', 'de')).toEqual([
    'Er wurde 4.',
    'Danach ging er.',
    'Es waren 12.',
    'Alle kamen.',
  ]);
  expect(split('Prof. Dr. h. c. Anna Voss und Dr. med. Lutz kamen. Sie sprachen.', 'de')).toEqual([
    'Prof. Dr. h. c. Anna Voss und Dr. med. Lutz kamen.',
    'Sie sprachen.',
  ]);
  expect(split('Dr. rer. nat. h. c. mult. Meier blieb.', 'de')).toHaveLength(1);
});

test('a quotation that goes on in lower case stays with who said it', () => {
  expect(split('“Why now?” she asked. He left.', 'en')).toEqual([
    '“Why now?” she asked.',
    'He left.',
  ]);
});

test('a closing guillemet after a space stays with its quotation', () => {
  expect(split('« Pourquoi ? » demande M. Dupont. « Oui. » Il rit.', 'fr')).toEqual([
    '« Pourquoi ? » demande M. Dupont.',
    '« Oui. »',
    'Il rit.',
  ]);
});

test('a German ordinal and a spaced abbreviation do not end a sentence, a year does', () => {
  expect(split('Am 3. Oktober kam z. B. Dr. Kern. Das war 2024. Er blieb.', 'de')).toEqual([
    'Am 3. Oktober kam z. B. Dr. Kern.',
    'Das war 2024.',
    'Er blieb.',
  ]);
});

test('Chinese and Hindi are split at their own full stops', () => {
  expect(split('第一句。第二句！', 'zh')).toEqual(['第一句。', '第二句！']);
  expect(split('यह पहला है। यह दूसरा है।', 'hi')).toEqual(['यह पहला है।', 'यह दूसरा है।']);
});

test('a language that nobody knows is still split', () => {
  expect(split('One. Two.', 'not a language!')).toEqual(['One.', 'Two.']);
});
