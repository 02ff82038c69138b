import { expect, test } from 'vitest';
import { standingOfPassage, type WebSource, webSentencesIn } from '#domain/analysis/web-source.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { sourceSeenOn } from './seen-on-page.ts';

const source = (...sentences: string[]): WebSource => ({
  id: 'W1',
  url: 'https://dock.example/a',
  title: 'A page',
  site: 'dock.example',
  domain: 'dock.example',
  publishedAt: null,
  language: 'en',
  kind: null,
  sentences,
  wording: 'page',
  dependsOn: null,
});
const page = articleOf([
  'Harbor dues rose by 4 percent in May, the port’s council said after a long meeting.',
  'Nobody on the quay was surprised, since “the cranes cost money” as the mayor put it.',
]);
const standing = (sentence: string, of = page) => {
  const seen = sourceSeenOn(source(sentence), of, 1);
  return standingOfPassage(
    seen,
    webSentencesIn(seen).map(({ id }) => id),
  );
};

test('a passage that the page has is seen there, whatever its typography, cut or not', () => {
  expect(standing("Harbor dues rose by 4 percent in May, the port's council said…")).toBe(
    'seen on the page',
  );
  expect(standing('since "the cranes cost money" as the mayor put it')).toBe('seen on the page');
});

test('one that it lacks, or has with another figure, is not on the page', () => {
  expect(standing('Fishing quotas were halved by the ministry in June.')).toBe('not on the page');
  expect(
    standing('Harbor dues rose by 7 percent in May, the port’s council said after a long meeting.'),
  ).toBe('not on the page');
});

test('a passage from which a contact was cut is seen where the page has what is around the cut', () => {
  const desk = articleOf([
    'Harbor dues rose by 4 percent in May; the desk at +47 555 0147 answers what owners ask about them.',
  ]);
  const cut =
    'Harbor dues rose by 4 percent in May; the desk at […] answers what owners ask about them.';
  expect(standing(cut, desk)).toBe('seen on the page');
  expect(standing(cut.replace('answers what', 'refuses all that'), desk)).toBe('not on the page');
  expect(standing('Run […]', desk)).not.toBe('seen on the page');
});

test('of a page that could be read in part alone, nothing is denied', () => {
  const teaser = { ...page, coverage: { ...page.coverage, extent: 'teaser' as const } };
  expect(standing('Fishing quotas were halved by the ministry in June.', teaser)).toBe(
    'from a passage',
  );
});

test('until the page was read, it stands as from a passage', () => {
  expect(standingOfPassage(source('Anything.'), ['W1.1'])).toBe('from a passage');
});
