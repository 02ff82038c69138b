import type { Analysis } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { ArticleMetadata, Block } from '#domain/article/build-article.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import type { Story } from '#domain/story/story.ts';

/** A story to show what an export holds, and for tests: three paragraphs, and an analysis that a model wrote. */
export function sampleStory(
  change: {
    blocks?: Block[];
    metadata?: Partial<ArticleMetadata>;
    analysis?: (article: Article) => Analysis;
    tags?: string[];
    note?: string;
  } = {},
): Story {
  const article = articleOf(change.blocks ?? sampleBlocks, {
    url: 'https://news.example/ai/rally?page=1',
    canonicalUrl: 'https://news.example/ai/rally',
    title: 'AI stocks rally on token usage surge',
    authors: ['Jane Reporter', 'Ann Other'],
    siteName: 'Example News',
    publishedAt: '2026-03-19T09:14:00Z',
    collectedAt: '2026-03-19T10:00:00.000Z',
    ...change.metadata,
  });
  const run: AnalysisRun = {
    articleId: article.id,
    analyst: { kind: 'extractive' },
    status: 'done',
    workerId: null,
    resumed: 0,
    brief: (change.analysis ?? sampleAnalysis)(article),
    draft: null,
    progress: null,
    failure: null,
    usage: null,
    startedAt: 0,
    finishedAt: 1,
  };
  return {
    article,
    run,
    state: {
      ...newReadingState(article.id, Date.UTC(2026, 2, 19, 10, 5)),
      tags: change.tags ?? ['AI', 'chip war', '2026'],
      note: change.note ?? '',
    },
  };
}

const sampleBlocks: Block[] = [
  {
    kind: 'text',
    text: 'Shares of Chinese AI companies climbed on Thursday. Alibaba rose 6.2% in Hong Kong.',
  },
  { kind: 'heading', text: 'What is next' },
  {
    kind: 'text',
    text: 'Memory is expected to stay short until the end of 2026. Baidu opened its bot in March 2023.',
  },
];

/** A claim that cites a sentence, found word for word unless told otherwise. */
export function sampleClaim(
  id: string,
  text: string,
  sentenceIds: string[],
  change: Partial<Claim> & { verdict?: Claim['evidence']['verdict'] } = {},
): Claim {
  const { verdict = sentenceIds.length ? 'verified' : 'uncited', ...rest } = change;
  return {
    id,
    text,
    origin: 'article',
    inferred: false,
    evidence: { sentenceIds, span: null, verdict, reason: null, alterations: [] },
    sourceIds: [],
    complete: true,
    ...rest,
  };
}

export function sampleAnalysis(): Analysis {
  const written = <T>(content: T) => ({ writtenBy: 'model' as const, complete: true, content });
  return {
    hook: written(
      sampleClaim('hook-1', 'Shares of Chinese AI companies climbed on Thursday.', ['S1']),
    ),
    tldr: written({
      whatChanged: sampleClaim('tldr-1', 'AI shares in China rose.', ['S1']),
      whyItMatters: null,
      whatToDoNext: sampleClaim('tldr-3', 'Watch memory prices.', [], { origin: 'advice' }),
      whoShouldCare: ['Investors'],
    }),
    keyTakeaways: written([
      sampleClaim('takeaway-1', 'Alibaba rose 6.2% in Hong Kong.', ['S2']),
      sampleClaim('takeaway-2', 'Alibaba doubled its sales.', ['S2'], { verdict: 'not found' }),
      sampleClaim('takeaway-3', 'Still being wri', [], { complete: false }),
    ]),
    competitors: written({
      organizations: [
        { name: 'Alibaba', relation: 'subject' },
        { name: 'Baidu', relation: '' },
      ],
      rows: [
        {
          feature: 'Shares',
          cells: [sampleClaim('competitor-1', 'Up 6.2%', ['S2'], { verdict: 'near' }), null],
        },
      ],
    }),
    technicalDeepDive: written([
      {
        topic: 'Memory',
        explanation: sampleClaim('deep-dive-1', 'Models need fast memory.', [], {
          origin: 'background',
        }),
      },
    ]),
    implications: written([
      {
        prediction: 'Memory stays short',
        rationale: sampleClaim(
          'implication-1',
          'Memory is expected to stay short until the end of 2026.',
          ['S4'],
        ),
        likelihood: 'likely',
        timeHorizon: 'until the end of 2026',
      },
    ]),
    timeline: written([
      {
        date: '2023-03',
        dateText: 'March 2023',
        event: sampleClaim('timeline-1', 'Baidu opened its bot in March 2023.', ['S5']),
      },
    ]),
    limitations: written(['Prices of the day only.']),
  };
}
