import { expect, test } from 'vitest';
import { type CoverageSigns, coverageOf } from './coverage.ts';

const whole: CoverageSigns = {
  readParagraphs: 10,
  readWords: 600,
  declaredWords: null,
  declaredPaid: false,
  paidPartHidden: false,
  wallAfterText: false,
  hiddenWords: 0,
  endsOpen: false,
};

test('an article that gives no sign of missing text is whole', () => {
  expect(coverageOf(whole)).toEqual({
    extent: 'whole',
    readParagraphs: 10,
    totalParagraphs: 10,
    reason: null,
  });
});

test('a paid article whose paid part is not shown is a teaser', () => {
  expect(coverageOf({ ...whole, declaredPaid: true, paidPartHidden: true }).extent).toBe('teaser');
});

test('a paid article that is open in front of the reader is whole', () => {
  expect(coverageOf({ ...whole, declaredPaid: true }).extent).toBe('whole');
});

test('a wall under an open sentence is a teaser, a sign-up box under a whole text is none', () => {
  expect(coverageOf({ ...whole, wallAfterText: true, endsOpen: true }).extent).toBe('teaser');
  expect(coverageOf({ ...whole, wallAfterText: true }).extent).toBe('whole');
});

test('far fewer words than declared is cut, with an estimate of the paragraphs', () => {
  const coverage = coverageOf({ ...whole, declaredWords: 1800 });
  expect(coverage.extent).toBe('cut');
  expect(coverage.totalParagraphs).toBe(30);
});

test('text that the page folds away is counted, and a folded note is not', () => {
  const coverage = coverageOf({ ...whole, foldedWords: 300 });
  expect(coverage).toMatchObject({ extent: 'cut', readParagraphs: 10 });
  expect(coverage.totalParagraphs).toBeGreaterThan(12);
  expect(coverageOf({ ...whole, foldedWords: 12 }).extent).toBe('whole');
});
