import { analyzeWithModel, type ModelJob } from '#analysts/model/analyze-with-model.ts';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Progress, Usage } from '#domain/analysis/analysis-run.ts';
import { AnalystError, type AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { Endpoint } from '#domain/settings/settings.ts';

const paragraphs = [
  'Shares of Chinese makers of AI chips rose sharply on Tuesday after Lanhai Semiconductor said that its newest accelerator had passed the tests of two large cloud companies. The Shanghai-listed company gained 14% and closed at 212 yuan, its highest price since it went public in 2021.',
  'Lanhai told investors that the chip, called Haifeng 3, reaches 640 teraflops and draws 420 watts. The company expects to ship 120,000 units by the end of 2027.',
  'Rival Beichen Micro rose 9% and Qilin Compute 6%, although neither has announced a chip of the same class. Beichen said in March 2026 that its own accelerator would not be ready before next year.',
  '“Customers want a second source, and they want it now,” said Wu Lan, an analyst at Harbour Securities. She raised her price target for Lanhai from 180 to 240 yuan.',
  'The rally began in 2024, when cloud companies started to buy domestic chips for inference rather than for training. Haifeng 3 stacks its memory beside the processor, so that weights need not travel across the board. That arrangement cuts the energy of each answer by roughly a third, the company says.',
  'Regulators could still slow the industry. The commerce ministry will publish new rules for subsidies on 14 January 2027, and analysts expect them to favour companies that make their chips at home.',
  'Not everyone is convinced. Independent tests of Haifeng 3 have not been published, and the two cloud companies declined to comment.',
];

/** An article of our own, as it was read. */
export function sampleArticle(changes: Partial<Article> = {}, texts = paragraphs): Article {
  const article = articleOf([{ kind: 'heading', text: 'Chip shares rally' }, ...texts], {
    url: 'https://news.example/chips?utm_source=x#top',
    canonicalUrl: 'https://news.example/chips',
    title: 'Chinese AI chip shares jump after Lanhai’s new accelerator passes tests',
    authors: ['Mara Lind'],
    siteName: 'The Harbour Post',
    publishedAt: '2026-11-17T09:30:00Z',
    collectedAt: '2026-11-17T10:16:00Z',
  });
  return { ...article, ...changes };
}

export interface JobOutcome {
  analysis: Analysis | null;
  usage: Usage | null;
  failure: AnalystFailure | null;
  /** Every draft in the order in which they came. */
  drafts: Analysis[];
  progress: Progress[];
}

/** Has the sample article analysed at this address and tells all that happened. Waits between tries pass at once. */
export async function runSampleJob(
  endpoint: Partial<Endpoint> & { address: string },
  changes: Partial<ModelJob> = {},
): Promise<JobOutcome> {
  const outcome: JobOutcome = {
    analysis: null,
    usage: null,
    failure: null,
    drafts: [],
    progress: [],
  };
  const { environment, ...others } = changes;
  try {
    const result = await analyzeWithModel({
      article: sampleArticle(),
      endpoint: { id: 'test', preset: 'custom', key: '', model: 'fake-large', ...endpoint },
      preferences: { outputLanguage: 'article', reader: '', hiddenSections: [] },
      kept: null,
      signal: new AbortController().signal,
      onDraft: (draft) => outcome.drafts.push(draft),
      onProgress: (progress) => outcome.progress.push(progress),
      ...others,
      environment: {
        hasAccess: async () => true,
        isOnline: () => true,
        wait: async () => {},
        ...environment,
      },
    });
    outcome.analysis = result.analysis;
    outcome.usage = result.usage;
  } catch (error) {
    if (!(error instanceof AnalystError)) throw error;
    outcome.failure = error.failure;
  }
  return outcome;
}
