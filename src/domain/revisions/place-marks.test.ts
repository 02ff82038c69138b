import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { placeOfQuote } from '#domain/story/sentence-note-place.ts';
import { placeMarks } from './place-marks.ts';

const alpha = 'Team Alpha reported that the new dock cut the waiting time by twelve percent.';
const beta = 'Team Beta reported that the new dock cut the waiting time by twelve percent.';
const opening = 'The council of Vellin voted on Tuesday to rebuild the harbor.';
const closing = 'Residents had asked for a higher wall since 2019.';
const before = articleOf([opening, alpha, beta, closing]);

function markOn(exact: string): SentenceNote {
  const place = placeOfQuote(before, { exact, prefix: '', suffix: '' });
  if (!place) throw new Error(`The article has no "${exact}"`);
  return { id: exact, articleId: before.id, ...place, note: '', createdAt: 0, updatedAt: 0 };
}

function after(paragraphs: string[], exact: string) {
  const article = articleOf(paragraphs);
  const { placed, lost } = placeMarks(article, [markOn(exact)]);
  const [mark] = placed;
  if (!mark) return { words: null, sentence: null, lost: lost.length };
  return {
    words: article.text.slice(mark.start, mark.end),
    sentence: mark.sentenceId,
    lost: lost.length,
  };
}

test('A mark whose sentence is gone is lost, however like it another sentence is', () => {
  expect(after([opening, beta, closing], alpha)).toEqual({ words: null, sentence: null, lost: 1 });
  const part = 'reported that the new dock cut the waiting time';
  expect(after([opening, beta, closing], part).lost).toBe(1);
});

test('A mark follows its sentence to another paragraph, with the sentence’s new id', () => {
  expect(after([beta, closing, opening, alpha], alpha)).toEqual({
    words: alpha,
    sentence: 'S4',
    lost: 0,
  });
});

test('A mark stays on its sentence after a small edit, though another is now more like it', () => {
  const edited = alpha.replace('reported', 'reported again').replace('waiting', 'wating');
  expect(after([opening, edited, beta, closing], alpha).words).toBe(edited);
});

test('A mark on words that the text never had is lost, and marks none of the text', () => {
  const caption = { ...markOn(alpha), exact: 'Photo: the dock at dawn', start: 400, end: 400 };
  expect(placeMarks(before, [caption])).toEqual({ placed: [], lost: [caption] });
});

test('In an article that did not change every mark stays as it is', () => {
  const marks = [opening, alpha, beta, closing].map(markOn);
  expect(placeMarks(before, marks)).toEqual({ placed: marks, lost: [] });
});
