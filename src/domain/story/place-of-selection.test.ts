import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { placeOfSelection } from './place-of-selection.ts';

const article = articleOf([
  'Orders doubled in May. Prices fell by half.',
  'Nobody had expected it. Prices fell by half.',
]);
const without = { prefix: '', suffix: '' };

test('Selected words are found over the edges of paragraphs, whatever white space is between them', () => {
  const place = placeOfSelection(article, {
    ...without,
    exact: 'fell  by\u00a0ha\u00adlf.\nNobody had',
  });
  expect(place).toMatchObject({ exact: 'fell by half.\n\nNobody had', sentenceId: null });
  expect(article.text.slice(place.start, place.end)).toBe(place.exact);
});

test('Of words that stand twice, those in the selected place are taken', () => {
  const exact = 'Prices  fell by half.';
  const place = placeOfSelection(article, { exact, prefix: 'had expected it.\u00a0', suffix: '' });
  expect(place.sentenceId).toBe('S4');
});

test('A whole sentence that is selected is that sentence', () => {
  expect(
    placeOfSelection(article, { ...without, exact: ' Orders doubled in May. ' }),
  ).toMatchObject({
    sentenceId: 'S1',
    exact: 'Orders doubled in May.',
  });
});

test('Words that the article does not have are kept as they are, and mark none of its text', () => {
  const quote = { exact: 'Photo: Reuters', prefix: 'May.', suffix: 'Nobody' };
  const end = article.text.length;
  expect(placeOfSelection(article, quote)).toEqual({ ...quote, sentenceId: null, start: end, end });
});
