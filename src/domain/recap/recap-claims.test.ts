import { expect, test } from 'vitest';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { claimsAsArticle } from '#domain/checking/claims-as-article.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { claimsForRecap } from './recap-claims.ts';

const article = sampleArticle();

test('only what was found in its article is given to a recap, each wording once', () => {
  const [story] = claimsForRecap([{ article, run: sampleRun(), state: null }]);
  expect(story).toMatchObject({ title: article.title, siteName: 'The Harbour Ledger' });
  expect(story?.claims.map(({ claimId }) => claimId)).toEqual([
    'hook-1',
    'tldr-1',
    'tldr-2',
    'takeaway-1',
    'implication-1',
    'timeline-1',
  ]);
});

test('a story of which nothing was found gives nothing', () => {
  expect(claimsForRecap([{ article, run: sampleRun({ draft: {} }), state: null }])).toEqual([]);
  expect(claimsForRecap([{ article, run: null, state: null }])).toEqual([]);
});

test('a statement is checked against claims as a claim is against its article', () => {
  const dues = { text: 'The port of Varna raised its dues by 12% in March.', language: 'en' };
  const fares = { text: 'Ferry tickets will not become dearer before 2028.', language: 'en' };
  const verdictOn = (text: string, claims = [dues, fares]) => {
    const article = claimsAsArticle(claims);
    const sentenceIds = article.sentences.map(({ id }) => id);
    return checkClaim(article, { text, sentenceIds, quote: null }).verdict;
  };
  expect(verdictOn(dues.text)).toBe('verified');
  expect(verdictOn('The port of Varna raised its dues by 21% in March.')).toBe('altered');
  expect(verdictOn('Ferry tickets will become dearer before 2028.')).toBe('altered');
  expect(verdictOn('The mayor has resigned.')).toBe('not found');
  expect(verdictOn(fares.text)).toBe('verified');
  expect(verdictOn(fares.text, [dues])).toBe('not found');
});
