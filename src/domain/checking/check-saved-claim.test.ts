import { expect, test } from 'vitest';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import { sampleClaim, sampleStory } from '#domain/export/export-sample-story.ts';
import { savedSourcesOf } from '#domain/related/saved-sources-of.ts';
import { checkSavedClaim } from './check-saved-claim.ts';

const { article } = sampleStory();
const source = (id: string, sentences: string[]): SavedSource => ({
  id,
  articleId: `story ${id}`,
  title: 'Before',
  siteName: 'Other News',
  publishedAt: '2026-03-12',
  language: 'en',
  sentences,
});
const sources = [
  source('R1', ['Baidu lost 4.1% in the first week of March, said Mei Lin of Harbour Bank.']),
  source('R2', ['Tencent did not raise its prices in February.']),
];
const check = (text: string, named: string[], sentenceIds: string[] = []) =>
  checkSavedClaim(article, { text, sentenceIds, quote: null }, named, sources);
const provenanceFor = (text: string, named: string[], sentenceIds: string[] = []) => {
  const claim = sampleClaim('takeaway-1', text, [], check(text, named, sentenceIds));
  const provenance = provenanceOf(claim, article);
  if (provenance?.kind !== 'altered saved story') return provenance?.kind;
  return provenance.alterations.map(({ kind }) => kind);
};

test('what a saved story says is found there, and said to be from there', () => {
  const text = 'Baidu lost 4.1% in the first week of March, said Mei Lin of Harbour Bank.';
  expect(check(text, ['R1'])).toMatchObject({
    origin: 'saved',
    sourceIds: ['R1'],
    evidence: { verdict: 'verified', sentenceIds: [], span: null },
  });
  expect(provenanceFor(text, ['R1'])).toBe('saved story');
});

test('a changed figure, a turned negation or a wrong name is altered there as it is in the article', () => {
  expect(provenanceFor('Baidu lost 7.1% in the first week of March.', ['R1'])).toEqual(['number']);
  expect(provenanceFor('Tencent raised its prices in February.', ['R2'])).toEqual(['negation']);
  expect(
    check('Baidu lost 4.1% in the first week of March, said Mei Lin of Coastal Bank.', ['R1'])
      .evidence.verdict,
  ).toBe('altered');
});

test('a story that was not given, or one that says nothing of it, holds no claim', () => {
  expect(check('Baidu lost 4.1% in the first week of March.', ['R7'])).toMatchObject({
    sourceIds: [],
    evidence: {
      verdict: 'not found',
      reason: { kind: 'source not given' },
    },
  });
  expect(check('Baidu lost 4.1%.', ['R1', 'R7']).evidence.verdict).toBe('not found');
  expect(provenanceFor('The harbour was dredged by an island council.', ['R2'])).toBe(
    'not matched',
  );
});

test('a claim that the article bears out by itself is from the article', () => {
  expect(check('Alibaba rose 6.2% in Hong Kong.', ['R1'], ['S2'])).toMatchObject({
    origin: 'article',
    sourceIds: [],
    evidence: { verdict: 'verified', sentenceIds: ['S2'] },
  });
});

test('a claim that needs both is checked against both, and a figure in neither is altered', () => {
  const both = 'Alibaba rose 6.2% in Hong Kong, after Baidu lost 4.1% in the first week of March.';
  const standing = check(both, ['R1'], ['S2']);
  expect(standing.origin).toBe('saved');
  expect(['verified', 'near']).toContain(standing.evidence.verdict);
  expect(standing.evidence.sentenceIds).toEqual(['S2']);
  expect(provenanceFor(both.replace('4.1', '5.1'), ['R1'], ['S2'])).toEqual(['number']);
});

test('sources are numbered from the one that bears most, five at most, none without words', () => {
  const related = Array.from({ length: 8 }, (_, nth) => {
    const story = sampleStory({ metadata: { title: `Story ${nth}` } });
    const silent = { ...story.article, sentences: [] };
    return { story: nth === 1 ? { ...story, run: null, article: silent } : story, claim: null };
  });
  const made = savedSourcesOf(related);
  expect(made.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'R1 Story 0',
    'R2 Story 2',
    'R3 Story 3',
    'R4 Story 4',
    'R5 Story 5',
  ]);
});
