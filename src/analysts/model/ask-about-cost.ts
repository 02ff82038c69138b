import type { AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { describeFailure } from './describe-failure.ts';
import { memoryKey } from './endpoint-session.ts';
import { estimateRun } from './estimate-run.ts';
import { estimateReadingAhead } from './estimate-second-reading.ts';
import type { ModelJob } from './model-job.ts';
import { sectionsToWrite } from './sections-to-write.ts';

/**
 * What to ask the reader before an analysis that would cost more than `threshold` US dollars; null when
 * it costs less, or the price is not known. Asks no service. A second reading is part of the price where it
 * would be made by itself: by this `checker`, up to this sum.
 */
export async function askAboutCost(
  job: Pick<ModelJob, 'article' | 'endpoint' | 'preferences' | 'kept' | 'sources'>,
  threshold: number,
  /** How many sections are there already and stay if the reader says no. */
  complete: number,
  tokenFactors: { read(key: string): Promise<number | undefined> },
  reading: { checker: Endpoint; upTo: number } | null = null,
): Promise<AnalystFailure | null> {
  const { article, endpoint, sources } = job;
  const factor = await tokenFactors.read(memoryKey(endpoint));
  const sections = sectionsToWrite(job);
  const { cost: ofAnalysis } = estimateRun(article, endpoint, sections, factor, sources);
  if (ofAnalysis === null) return null;
  const ofReading = reading && estimateReadingAhead(article, reading.checker, sections).cost;
  const withReading = reading !== null && ofReading !== null && ofReading <= reading.upTo;
  const cost = ofAnalysis + (withReading ? ofReading : 0);
  if (cost <= threshold) return null;
  const facts = { cost, complete, ...(withReading && ofReading > 0 && { withReading }) };
  return describeFailure('costs much', endpoint, facts);
}
