import type { z } from 'zod';
import type { Usage } from './analysis-run.ts';
import type { secondReadingSchema } from './second-reading-schema.ts';

export type SecondReading = z.infer<typeof secondReadingSchema>;

/** True while it waits for its turn or is made. */
export function isBeingRead(reading: SecondReading | null | undefined): boolean {
  return reading?.status === 'queued' || reading?.status === 'running';
}

/** What two lots of requests took together; a cost is known where that of either is. */
export function usageTogether(one: Usage | null, other: Usage | null): Usage | null {
  if (!one || !other) return one ?? other;
  const cost =
    one.cost === null && other.cost === null ? null : (one.cost ?? 0) + (other.cost ?? 0);
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cost,
  };
}

/** What came to `before` since then. */
export function usageSince(before: Usage | null, now: Usage): Usage {
  if (!before) return now;
  return {
    inputTokens: now.inputTokens - before.inputTokens,
    outputTokens: now.outputTokens - before.outputTokens,
    cost: now.cost === null ? null : now.cost - (before.cost ?? 0),
  };
}

/** A second reading that ends where it is, at `now` (epoch milliseconds); what was answered stays. */
export function endedReading(
  reading: SecondReading,
  now: number,
  changes: Pick<SecondReading, 'status'> & Partial<SecondReading>,
): SecondReading {
  return { ...reading, workerId: null, finishedAt: now, ...changes };
}
