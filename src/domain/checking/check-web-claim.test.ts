import { expect, test } from 'vitest';
import { markOf } from '#domain/analysis/claim-mark.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import { sampleArticle, sampleClaim } from '#domain/samples/sample-story.ts';
import { checkWebClaim } from './check-web-claim.ts';

const article = sampleArticle();
const source = (id: string, ...sentences: string[]): WebSource => ({
  id,
  url: `https://site-${id}.example/a`,
  title: 'A page',
  site: `site-${id}.example`,
  domain: `site-${id}.example`,
  publishedAt: null,
  language: 'en',
  kind: null,
  sentences,
  wording: 'page',
  dependsOn: null,
});
const sources = [
  source('W1', 'The line will sail at night.', 'The yard delivers 12 ships in 2027.'),
  source('W2', 'Unions did not agree to the new timetable.'),
];
const check = (text: string, named: string[], sentenceIds: string[] = []) => {
  const standing = checkWebClaim(article, { text, sentenceIds, quote: null }, named, sources);
  return { ...sampleClaim('implication-1', text), ...standing };
};
const kindOf = (...args: Parameters<typeof check>) => provenanceOf(check(...args), article)?.kind;

test('what a passage says is found there, and said to be from there', () => {
  const claim = check('The yard delivers 12 ships in 2027.', ['W1.2']);
  expect(claim).toMatchObject({
    origin: 'web',
    sourceIds: ['W1.2'],
    evidence: { verdict: 'verified', sentenceIds: [] },
  });
  expect(provenanceOf(claim, article)).toMatchObject({ kind: 'web source', sourceIds: ['W1.2'] });
  expect(markOf(claim)).toBe('other source');
});

test('a passage that says otherwise makes the claim differ', () => {
  expect(kindOf('The yard delivers 14 ships in 2027.', ['W1.2'])).toBe('altered web source');
  expect(kindOf('Unions agreed to the new timetable.', ['W2.1'])).toBe('altered web source');
  expect(markOf(check('The yard delivers 14 ships in 2027.', ['W1.2']))).toBe('differs');
});

test('only the sentence that is cited counts, not the rest of its page', () => {
  expect(kindOf('The yard delivers 12 ships in 2027.', ['W1.1'])).toBe('not matched');
});

test('a sentence that no source has holds nothing, also beside one that is there', () => {
  expect(kindOf('The yard delivers 12 ships in 2027.', ['W1.9'])).toBe('not matched');
  expect(kindOf('The yard delivers 12 ships in 2027.', ['W1.2', 'W7.1'])).toBe('not matched');
});

test('what the article says itself stays the article’s, whatever else is cited', () => {
  const text = 'Tickets will not become dearer before 2028.';
  expect(check(text, ['W1.1'], ['S3'])).toMatchObject({ origin: 'article', sourceIds: [] });
});
