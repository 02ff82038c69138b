import type { AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { describeFailure } from './describe-failure.ts';
import { memoryKey } from './endpoint-session.ts';
import { estimateRun } from './estimate-run.ts';
import type { ModelJob } from './model-job.ts';
import { sectionsToWrite } from './sections-to-write.ts';

/**
 * What to ask the reader before an analysis that would cost more than `threshold` US dollars; null when
 * it costs less, or the price is not known. Asks no service.
 */
export async function askAboutCost(
  job: Pick<ModelJob, 'article' | 'endpoint' | 'preferences' | 'kept' | 'sources'>,
  threshold: number,
  /** How many sections are there already and stay if the reader says no. */
  complete: number,
  tokenFactors: { read(key: string): Promise<number | undefined> },
): Promise<AnalystFailure | null> {
  const { article, endpoint, sources } = job;
  const factor = await tokenFactors.read(memoryKey(endpoint));
  const { cost } = estimateRun(article, endpoint, sectionsToWrite(job), factor, sources);
  if (cost === null || cost <= threshold) return null;
  return describeFailure('costs much', endpoint, { cost, complete });
}
