import { expect, test } from 'vitest';
import { sampleAnalysis, sampleArticle, sampleClaim } from '#domain/samples/sample-story.ts';
import { hasContent } from './analysis.ts';
import { analysisForReader } from './analysis-for-reader.ts';
import { countClaims, nothingFound } from './claim-count.ts';

const all = { hidden: [], foundOnly: false } as const;
const article = sampleArticle();

test('a line that does not stand in the article is in neither hook nor TL;DR', () => {
  const analysis = sampleAnalysis();
  const invented = sampleClaim('x', 'The captain resigned.');
  if (analysis.hook) analysis.hook.content = invented;
  if (analysis.tldr) analysis.tldr.content.whatChanged = invented;
  const shown = analysisForReader(analysis, article, all).analysis;
  expect(shown.hook?.content).toBeNull();
  expect(shown.tldr?.content.whatChanged).toBeNull();
  expect(shown.tldr?.content.whyItMatters?.id).toBe('tldr-2');
});

test('a line that the article says otherwise is in neither hook nor TL;DR', () => {
  const analysis = sampleAnalysis();
  const [sentence] = article.sentences;
  const altered = sampleClaim('x', 'Ninety ships sailed.', {
    evidence: {
      sentenceIds: [sentence?.id ?? ''],
      span: null,
      verdict: 'altered',
      reason: null,
      alterations: [{ kind: 'number', claimed: 'Ninety', found: null }],
    },
  });
  if (analysis.hook) analysis.hook.content = altered;
  if (analysis.tldr) analysis.tldr.content.whyItMatters = altered;
  const shown = analysisForReader(analysis, article, all).analysis;
  expect(shown.hook?.content).toBeNull();
  expect(shown.tldr?.content.whyItMatters).toBeNull();
});

test('a hook that is still being written stays', () => {
  const analysis = sampleAnalysis();
  if (analysis.hook) analysis.hook.content = sampleClaim('x', 'The cap', { complete: false });
  expect(analysisForReader(analysis, article, all).analysis.hook?.content?.text).toBe('The cap');
});

test('advice stays in the TL;DR, as it does not claim to come from the article', () => {
  const shown = analysisForReader(sampleAnalysis(), article, all).analysis;
  expect(shown.tldr?.content.whatToDoNext?.text).toBe('Book for the spring.');
});

test('on a teaser the deep sections are withheld, and named', () => {
  const teaser = sampleArticle({ coverage: { ...article.coverage, extent: 'teaser' } });
  const { analysis, withheld } = analysisForReader(sampleAnalysis(), teaser, all);
  expect(withheld).toEqual(['competitors', 'technicalDeepDive', 'implications']);
  expect(hasContent(analysis, 'competitors')).toBe(false);
  expect(hasContent(analysis, 'keyTakeaways')).toBe(true);
});

test('a section that the reader switched off is not shown', () => {
  const { analysis } = analysisForReader(sampleAnalysis(), article, {
    hidden: ['timeline'],
    foundOnly: false,
  });
  expect(hasContent(analysis, 'timeline')).toBe(false);
});

test('the filter leaves nothing but what was found in the article', () => {
  const { analysis } = analysisForReader(sampleAnalysis(), article, {
    hidden: [],
    foundOnly: true,
  });
  const { found, total } = countClaims(analysis);
  expect(found).toBe(total);
  expect(analysis.keyTakeaways?.content.map(({ id }) => id)).toEqual(['takeaway-1']);
  expect(hasContent(analysis, 'technicalDeepDive')).toBe(false);
});

test('nothing found is said when the analysis is finished, or after three claims', () => {
  const claims = (count: number) => ({
    keyTakeaways: {
      writtenBy: 'model' as const,
      complete: false,
      content: Array.from({ length: count }, (_, index) => sampleClaim(`t-${index}`, 'No.')),
    },
  });
  expect(nothingFound(claims(0), true)).toBe(false);
  expect(nothingFound(claims(1), false)).toBe(false);
  expect(nothingFound(claims(1), true)).toBe(true);
  expect(nothingFound(claims(3), false)).toBe(true);
  expect(nothingFound(sampleAnalysis(), true)).toBe(false);
});
