import { expect, test } from 'vitest';
import {
  sampleAnalysis,
  sampleArticle,
  sampleClaim,
  sampleEvidence,
} from '#domain/samples/sample-story.ts';
import { hasContent } from './analysis.ts';
import { analysisForReader } from './analysis-for-reader.ts';
import { countClaims, marksIn, nothingFound } from './claim-count.ts';
import type { ClaimMark } from './claim-mark.ts';
import { isOutOfPlace, supportedHook } from './offered-lines.ts';

const all = { hidden: [] } as const;
const article = sampleArticle();
const altered = (id: string) =>
  sampleClaim(id, 'It takes ninety cars.', {
    evidence: sampleEvidence(2, {
      verdict: 'altered',
      alterations: [{ kind: 'number', claimed: 'ninety', found: '60' }],
    }),
  });

test('a hook that could not be matched stays, and the first takeaway in the article’s words is offered', () => {
  const analysis = sampleAnalysis();
  if (analysis.hook) analysis.hook.content = sampleClaim('hook-1', 'The captain resigned.');
  const view = analysisForReader(analysis, article, all);
  expect(view.analysis.hook?.content?.text).toBe('The captain resigned.');
  expect(view.offered.hook?.text).toBe('The new ship carries 240 passengers.');
  expect(view.offered.whatChanged).toBeUndefined();
});

test('a line that differs stays too, and no line is offered twice', () => {
  const analysis = sampleAnalysis();
  if (analysis.hook) analysis.hook.content = altered('hook-1');
  if (analysis.tldr) analysis.tldr.content.whyItMatters = altered('tldr-2');
  const brief = sampleAnalysis('extractive');
  const { analysis: shown, offered } = analysisForReader(analysis, article, { ...all, brief });
  expect(shown.tldr?.content.whyItMatters?.id).toBe('tldr-2');
  expect(offered.hook?.text).toBe('The new ship carries 240 passengers.');
  expect(offered.whyItMatters?.text).toBe('Fares stay as they are until 2028.');
});

test('a takeaway in other words is offered only where a second reading confirmed it', () => {
  const analysis = sampleAnalysis();
  if (analysis.hook) analysis.hook.content = sampleClaim('hook-1', 'The captain resigned.');
  const near = sampleClaim('takeaway-1', 'It holds 60 cars.', {
    evidence: sampleEvidence(2, { verdict: 'near' }),
  });
  const reading = { verdict: 'supported', by: 'm', claimWords: '', sourceWords: '' } as const;
  const confirmed = { ...near, evidence: { ...near.evidence, reading } };
  const offeredWith = (claim: typeof near) => {
    if (analysis.keyTakeaways) analysis.keyTakeaways.content = [claim];
    return analysisForReader(analysis, article, all).offered.hook?.text;
  };
  expect(offeredWith(near)).toBeUndefined();
  expect(offeredWith(confirmed)).toBe('It holds 60 cars.');
});

test('the analyst’s own conclusion may not stand alone for what changed', () => {
  const analysis = sampleAnalysis();
  const inferred = sampleClaim('tldr-1', 'Rivals will follow.', {
    inferred: true,
    evidence: sampleEvidence(4, { verdict: 'near' }),
  });
  if (analysis.tldr) {
    analysis.tldr.content.whatChanged = inferred;
    analysis.tldr.content.whyItMatters = { ...inferred, id: 'tldr-2' };
  }
  const { offered } = analysisForReader(analysis, article, all);
  expect(isOutOfPlace('whatChanged', inferred)).toBe(true);
  expect(offered.whatChanged?.text).toBe('The new ship carries 240 passengers.');
  expect(offered.whyItMatters).toBeUndefined();
});

test('a list has room for one line: the hook, or the one offered for it', () => {
  const analysis = sampleAnalysis();
  expect(supportedHook(analysis, {})?.id).toBe('hook-1');
  if (analysis.hook) analysis.hook.content = altered('hook-1');
  expect(supportedHook(analysis, {})?.text).toBe('The new ship carries 240 passengers.');
  expect(supportedHook({ hook: analysis.hook }, {})).toBeNull();
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
  });
  expect(hasContent(analysis, 'timeline')).toBe(false);
});

test('a choice of marks leaves the claims that have them, and nothing of the model’s own', () => {
  const { analysis } = analysisForReader(sampleAnalysis(), article, {
    hidden: [],
    marks: ['article words'],
  });
  expect(marksIn(countClaims(analysis))).toEqual(['article words']);
  expect(analysis.keyTakeaways?.content.map(({ id }) => id)).toEqual(['takeaway-1']);
  expect(hasContent(analysis, 'technicalDeepDive')).toBe(false);
  expect(analysis.tldr?.content.whoShouldCare).toEqual([]);
  expect(analysis.implications?.content[0]).toMatchObject({ prediction: '', likelihood: null });
});

test('what is offered goes with the line that it stands beside', () => {
  const analysis = sampleAnalysis();
  if (analysis.hook) analysis.hook.content = altered('hook-1');
  const offeredWith = (marks: ClaimMark[]) =>
    analysisForReader(analysis, article, { hidden: [], marks }).offered.hook?.text;
  expect(offeredWith(['differs', 'article words'])).toBe('The new ship carries 240 passengers.');
  expect(offeredWith(['article words'])).toBeUndefined();
  expect(offeredWith(['differs'])).toBeUndefined();
});

test('claims are counted by their marks', () => {
  const { marks, confirmed, total } = countClaims(sampleAnalysis());
  expect(marks).toEqual({
    'article words': 8,
    'other words': 0,
    differs: 1,
    'not matched': 1,
    'other source': 0,
    added: 2,
  });
  expect(confirmed).toBe(0);
  expect(total).toBe(12);
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

test('a second reading that doubts every claim takes no analysis away', () => {
  const reading = {
    verdict: 'not stated',
    by: 'a model',
    claimWords: '',
    sourceWords: '',
  } as const;
  const doubted = (verdict: 'near' | 'not found') => {
    const evidence = sampleEvidence(1, { verdict, reading });
    const content = [sampleClaim('takeaway-1', 'The ferry line is sold.', { evidence })];
    return { keyTakeaways: { writtenBy: 'model' as const, complete: true, content } };
  };
  expect(nothingFound(doubted('near'), true)).toBe(false);
  expect(nothingFound(doubted('not found'), true)).toBe(true);
});
