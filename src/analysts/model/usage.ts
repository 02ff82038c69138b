import { isRecord } from './is-record.ts';

/** What a service reports that a request took. */
export interface ReportedUsage {
  inputTokens: number;
  /** How many of the input tokens came from its cache. */
  cachedTokens: number;
  outputTokens: number;
  /** What it charged, in US dollars; null when it does not say. */
  cost: number | null;
}

/** The usage in one event of a stream; null when there is none. */
export function readUsage(chunk: Record<string, unknown>): ReportedUsage | null {
  // Groq uses its own field.
  const own = isRecord(chunk.x_groq) ? chunk.x_groq.usage : undefined;
  const usage = isRecord(chunk.usage) ? chunk.usage : own;
  if (!isRecord(usage)) return null;
  const details = isRecord(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {};
  const cost = typeof usage.cost === 'number' && usage.cost >= 0 ? usage.cost : null;
  return {
    inputTokens: count(usage.prompt_tokens),
    cachedTokens: count(details.cached_tokens ?? usage.prompt_cache_hit_tokens),
    outputTokens: count(usage.completion_tokens),
    cost,
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}

/** The sum; null only when neither is known. */
export function addUsage(a: ReportedUsage | null, b: ReportedUsage | null): ReportedUsage | null {
  if (!a || !b) return a ?? b;
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cost: a.cost === null && b.cost === null ? null : (a.cost ?? 0) + (b.cost ?? 0),
  };
}
