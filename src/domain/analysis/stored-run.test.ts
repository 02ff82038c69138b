import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { claimsOf, hasContent, sectionNames } from './analysis.ts';
import { shownOf } from './analysis-run.ts';
import { analysisRunSchema } from './analysis-run-schema.ts';
import { provenanceOf } from './provenance.ts';

/* A row as it was stored by prompts of version 1: with a quote's span, no second reading, a table of no kind. */

const article = articleOf(
  [{ kind: 'text', text: 'Shares of Alibaba rose 6.2% on Tuesday. Baidu gained 4.8%.' }],
  { url: 'https://news.example/a', canonicalUrl: 'https://news.example/a', title: 'Shares rise' },
);
const claim = (id: string, text: string, change: object = {}) => ({
  id,
  text,
  origin: 'article',
  inferred: false,
  evidence: {
    sentenceIds: ['S1'],
    span: { start: 0, end: 23 },
    verdict: 'near',
    reason: { kind: 'reworded', paragraphs: [1] },
    alterations: [],
  },
  sourceIds: [],
  complete: true,
  ...change,
});
const uncited = { sentenceIds: [], span: null, verdict: 'uncited', reason: null, alterations: [] };
const written = (content: unknown) => ({ writtenBy: 'model', complete: true, content });
const stored = {
  articleId: article.id,
  analyst: {
    kind: 'model',
    endpointId: 'one',
    provider: 'OpenRouter',
    host: 'one.example',
    model: 'large',
  },
  status: 'done',
  workerId: null,
  resumed: 0,
  brief: {},
  draft: {
    hook: written(claim('hook-1', 'Alibaba rose.')),
    tldr: written({
      whatChanged: null,
      whyItMatters: claim('tldr-2', 'It rose 7.2%.', {
        evidence: {
          sentenceIds: ['S1'],
          span: null,
          verdict: 'altered',
          reason: { kind: 'differs', paragraphs: [1] },
          alterations: [{ kind: 'number', claimed: '7.2%', found: '6.2%', paragraph: 1 }],
        },
      }),
      whatToDoNext: claim('tldr-3', 'Wait.', { origin: 'advice', evidence: uncited }),
      whoShouldCare: ['Investors'],
    }),
    competitors: written({
      organizations: [
        { name: 'Alibaba', relation: 'subject' },
        { name: 'Baidu', relation: 'rival' },
      ],
      rows: [{ feature: 'Shares', cells: [claim('competitor-1', 'Up 6.2%'), null] }],
    }),
    timeline: written([]),
  },
  progress: null,
  failure: null,
  usage: { inputTokens: 1, outputTokens: 1, cost: null },
  madeFrom: {
    text: 'x',
    host: 'one.example',
    model: 'large',
    language: 'article',
    promptVersion: 1,
  },
  startedAt: 0,
  finishedAt: 1,
};

test('an analysis stored under version 1 of the prompts is read and shown as before', () => {
  const run = analysisRunSchema.parse(stored);
  expect(run).toMatchObject(stored);
  const shown = shownOf(run);
  expect(sectionNames.filter((name) => hasContent(shown, name))).toEqual([
    'hook',
    'tldr',
    'competitors',
  ]);
  expect(shown.competitors?.content?.kind).toBeUndefined();
  expect(claimsOf(shown).map((one) => provenanceOf(one, article)?.kind)).toEqual([
    'other words',
    'differs',
    'advice',
    'other words',
  ]);
});
