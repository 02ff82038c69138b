import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { linkToSentence, textDirective } from './text-fragment-link.ts';

const page = 'https://news.example/story';

test('a short sentence is named whole, between its first and last word', () => {
  expect(linkToSentence(page, '“Prices fell 6.2%,” she said.')).toBe(
    `${page}#:~:text=Prices%20fell%206.2%25%2C%E2%80%9D%20she%20said`,
  );
});

test('where something was cut out, the longest piece is named', () => {
  expect(linkToSentence(page, 'Call […] for the electric ship.')).toBe(
    `${page}#:~:text=for%20the%20electric%20ship`,
  );
  expect(linkToSentence(page, '[…]')).toBe(page);
});

test('a long sentence is named by its first and last words', () => {
  const sentence =
    'The company opened its third plant in the north of the country on Monday, which its chief had announced in the spring of last year.';
  expect(textDirective(sentence)).toBe(
    'The%20company%20opened%20its%20third,the%20spring%20of%20last%20year',
  );
});

test('dashes, commas and ampersands that part a directive are encoded', () => {
  expect(textDirective('AT&T cut five-year, old plans')).toBe(
    'AT%26T%20cut%20five%2Dyear%2C%20old%20plans',
  );
});

test('an address with a fragment of its own keeps it, and an earlier directive goes', () => {
  expect(linkToSentence(`${page}#part`, 'One word')).toBe(`${page}#part:~:text=One%20word`);
  expect(linkToSentence(`${page}#:~:text=old`, 'One word')).toBe(`${page}#:~:text=One%20word`);
});

test('what is no page of the web, or no words, gets no directive', () => {
  expect(linkToSentence('javascript:alert(1)', 'One word')).toBe('javascript:alert(1)');
  expect(linkToSentence(page, '… —')).toBe(page);
});

test('any text gives an address that parses, with words of the text in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const link = linkToSentence(page, text);
      expect(URL.canParse(link)).toBe(true);
      const directive = link.split(':~:text=')[1] ?? '';
      expect(directive.split(',').length).toBeLessThanOrEqual(2);
      const plain = text.toWellFormed().replace(/\s+/gu, ' ').trim();
      const [start = '', end = start] = directive.split(',').map(decodeURIComponent);
      expect(plain).toContain(start);
      expect(plain.lastIndexOf(end)).toBeGreaterThanOrEqual(plain.indexOf(start));
    }),
  );
});

test('however long a text is, no more than its ends are split into words', () => {
  const split = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  try {
    const words = `First words stand here ${'あ'.repeat(30_000)} and here are its last five.`;
    expect(textDirective(words)).toMatch(
      /^First%20words%20stand%20here%20.+,here%20are%20its%20last%20five$/,
    );
    expect(textDirective('x'.repeat(30_000))).toBe('');
    const read = split.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    expect(read).toBeLessThan(5000);
  } finally {
    split.mockRestore();
  }
});

test('a text of some pages is named by the words at its ends', () => {
  const middle = 'which its chief had announced in the spring, '.repeat(60);
  expect(textDirective(`The company opened its third plant, ${middle}as was said last year.`)).toBe(
    'The%20company%20opened%20its%20third,as%20was%20said%20last%20year',
  );
});
