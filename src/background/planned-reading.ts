import { memoryKey } from '#analysts/model/endpoint-session.ts';
import { estimateReading } from '#analysts/model/estimate-second-reading.ts';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { claimsToRead } from '#domain/analysis/needs-reading.ts';
import type { SecondReading } from '#domain/analysis/second-reading.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import {
  checkerOf,
  type Endpoint,
  findEndpoint,
  type Settings,
} from '#domain/settings/settings.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { workerId } from './worker-id.ts';

/** Who reads these claims a second time without being asked, as the reader has set; null where nobody does. */
export async function plannedReader(
  analysis: Analysis,
  article: Article,
  writer: Endpoint,
  settings: Settings,
  web: readonly WebSource[] = [],
): Promise<Endpoint | null> {
  const { when, upTo } = settings.secondReading;
  const checker = when === 'always' ? checkerOf(settings, writer) : null;
  if (!checker || claimsToRead(analysis).length === 0) return null;
  const factor = await endpointMemory('tokenFactor').read(memoryKey(checker));
  const { cost } = estimateReading(analysis, article, checker, { web, ...(factor && { factor }) });
  return cost !== null && cost <= upTo ? checker : null;
}

/** How the reader stands to a second reading: nobody asked yet, they pressed the button, they know its price. */
type Initiative = 'unasked' | 'asked' | 'agreed';

/**
 * The second reading of a finished run as it begins: `queued` and held by this worker, or `offered` with its
 * price. Null where there is nothing to read, nobody to read it, or the reader wants none.
 */
export async function plannedReading(
  {
    draft,
    analyst,
    secondReading: before,
    web,
  }: Pick<AnalysisRun, 'draft' | 'analyst' | 'secondReading' | 'web'>,
  article: Article,
  settings: Settings,
  initiative: Initiative,
): Promise<SecondReading | null> {
  const { when, upTo } = settings.secondReading;
  if (when === 'never' || !draft || analyst.kind !== 'model') return null;
  const answered = before?.answered ?? [];
  if (claimsToRead(draft, answered).length === 0) return null;
  const endpoint = checkerOf(settings, findEndpoint(settings, analyst.endpointId));
  if (!endpoint) return null;
  const factor = await endpointMemory('tokenFactor').read(memoryKey(endpoint));
  const { cost } = estimateReading(draft, article, endpoint, {
    answered,
    web: web?.sources ?? [],
    ...(factor && { factor }),
  });
  const cheap = cost !== null && cost <= upTo;
  const known = initiative === 'agreed' && before?.endpointId === endpoint.id;
  const begins = known || (cheap && (when === 'always' || initiative !== 'unasked'));
  return {
    status: begins ? 'queued' : 'offered',
    workerId: begins ? workerId : null,
    resumed: 0,
    endpointId: endpoint.id,
    provider: providerName(endpoint),
    host: new URL(endpoint.address).host,
    model: endpoint.model,
    answered,
    estimatedCost: cost,
    failure: null,
    usage: before?.usage ?? null,
    startedAt: Date.now(),
    finishedAt: null,
  };
}
