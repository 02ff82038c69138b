import { expect, test } from 'vitest';
import { sampleAnalysis, sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import type { Story } from '#domain/story/story.ts';
import { standingThemes } from './standing-themes.ts';

const claim = (articleId: string, claimId: string, text: string) => ({
  articleId,
  claimId,
  text,
  language: 'en',
});
const capacity = claim('a', 'takeaway-1', 'The new ship carries 240 passengers.');
const fares = claim('b', 'tldr-2', 'Fares stay as they are until 2028.');
const themes = [
  {
    heading: 'Ships',
    statements: [
      { text: capacity.text, claims: [capacity], near: false },
      { text: 'The ship carries 240 and fares stay.', claims: [capacity, fares], near: true },
    ],
  },
  { heading: 'Fares', statements: [{ text: fares.text, claims: [fares], near: false }] },
];
const story = (id: string, changes = {}): Story => ({
  article: sampleArticle({ id }),
  run: sampleRun({ articleId: id, draft: { ...sampleAnalysis(), ...changes } }),
  state: null,
});

test('as long as its claims say what they said, every statement stands', () => {
  expect(standingThemes(themes, [story('a'), story('b')])).toEqual({ themes, gone: 0 });
});

test('with a story that was deleted go all statements that rest on it', () => {
  const { themes: left, gone } = standingThemes(themes, [story('a')]);
  expect(gone).toBe(2);
  expect(left.map(({ heading, statements }) => [heading, statements.length])).toEqual([
    ['Ships', 1],
  ]);
});

test('a claim that says something else by now bears nothing', () => {
  const keyTakeaways = { writtenBy: 'model', complete: true, content: [] };
  expect(standingThemes(themes, [story('a', { keyTakeaways }), story('b')]).gone).toBe(2);
});
