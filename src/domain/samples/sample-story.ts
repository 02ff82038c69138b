import type { Analysis } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Claim, Evidence } from '#domain/analysis/claim.ts';
import { uncited } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';

/** A story of our own, for tests: a ferry line, its new ship, and what a model might say of them. */

export function sampleArticle(changes: Partial<Article> = {}): Article {
  const texts = [
    'The island’s ferry line will replace its oldest ship with an electric one next spring.',
    'The new ship carries 240 passengers and 60 cars, the line said on Monday.',
    'Tickets will not become dearer before 2028.',
    'A rival on the northern route still sails with diesel.',
  ];
  const article = articleOf(texts, {
    url: 'https://ledger.example/ferry',
    canonicalUrl: 'https://ledger.example/ferry',
    title: 'Ferry line buys an electric ship',
    authors: ['Ida Holm'],
    siteName: 'The Harbour Ledger',
    publishedAt: '2026-03-02T08:00:00Z',
    collectedAt: '2026-03-02T08:46:00.000Z',
    links: [{ url: 'https://yard.example/ship', text: 'The yard on its new ship' }],
  });
  return { ...article, ...changes };
}

export function sampleClaim(id: string, text: string, changes: Partial<Claim> = {}): Claim {
  return {
    id,
    text,
    origin: 'article',
    inferred: false,
    evidence: uncited,
    sourceIds: [],
    complete: true,
    ...changes,
  };
}

/** A claim's evidence: the sentence of that number, with its verdict. */
export function sampleEvidence(sentence: number, changes: Partial<Evidence> = {}): Evidence {
  return { ...uncited, sentenceIds: [`S${sentence}`], verdict: 'verified', ...changes };
}

/** Every section filled, with claims of every provenance. */
export function sampleAnalysis(writtenBy: 'extractive' | 'model' = 'model'): Analysis {
  const section = <Content>(content: Content) => ({ writtenBy, complete: true, content });
  const found = (id: string, text: string, sentence: number) =>
    sampleClaim(id, text, { evidence: sampleEvidence(sentence) });
  const background = { origin: 'background' } as const;
  return {
    hook: section(found('hook-1', 'An island goes electric.', 1)),
    tldr: section({
      whatChanged: found('tldr-1', 'The oldest ship is replaced by an electric one.', 1),
      whyItMatters: found('tldr-2', 'Fares stay as they are until 2028.', 3),
      whatToDoNext: sampleClaim('tldr-3', 'Book for the spring.', { origin: 'advice' }),
      whoShouldCare: ['Islanders', 'Commuters'],
    }),
    keyTakeaways: section([
      found('takeaway-1', 'The new ship carries 240 passengers.', 2),
      sampleClaim('takeaway-2', 'It takes 80 cars.', {
        evidence: sampleEvidence(2, {
          verdict: 'altered',
          alterations: [{ kind: 'number', claimed: '80', found: '60' }],
        }),
      }),
      sampleClaim('takeaway-3', 'Nobody asked the captain.', {
        evidence: { ...uncited, verdict: 'not found' },
      }),
    ]),
    competitors: section({
      organizations: [
        { name: 'The ferry line', relation: '' },
        { name: 'The rival', relation: '' },
      ],
      rows: [
        {
          feature: 'Fuel',
          cells: [found('cell-1', 'Electricity', 1), found('cell-2', 'Diesel', 4)],
        },
      ],
    }),
    technicalDeepDive: section([
      {
        topic: 'Batteries',
        explanation: sampleClaim('deep-1', 'Ships charge while they load.', background),
      },
    ]),
    implications: section([
      {
        prediction: 'The rival follows.',
        rationale: found('implication-1', 'It still sails with diesel.', 4),
        likelihood: 'likely',
        timeHorizon: 'within two years',
      },
    ]),
    timeline: section([
      { date: '2028', dateText: '2028', event: found('timeline-1', 'Fares may change.', 3) },
    ]),
    limitations: section([]),
  };
}

export function sampleRun(changes: Partial<AnalysisRun> = {}): AnalysisRun {
  return {
    articleId: sampleArticle().id,
    analyst: {
      kind: 'model',
      endpointId: 'e1',
      provider: 'A service',
      host: 'service.example',
      model: 'ferry-mini',
    },
    status: 'done',
    workerId: null,
    resumed: 0,
    brief: {},
    draft: sampleAnalysis(),
    progress: null,
    failure: null,
    usage: { inputTokens: 1200, outputTokens: 300, cost: null },
    startedAt: 1_000,
    finishedAt: 9_000,
    ...changes,
  };
}
