import type { GivenReading } from '#domain/checking/apply-readings.ts';
import { cleanText } from './clean-text.ts';
import { isRecord } from './is-record.ts';
import type { ReadingItem } from './second-reading-items.ts';
import { readingEntrySchema } from './second-reading-prompt.ts';

const verdictOf = {
  s: 'supported',
  c: 'contradicted',
  p: 'partly',
  n: 'not stated',
} as const;

/** Differing words longer than this show nothing at a glance, and are mostly the whole claim. */
const longestWords = 160;

/** True for a JSON value that holds a second reading, even an empty one. */
export function isParsedReading(root: unknown): boolean {
  return isRecord(root) && Array.isArray(root.r);
}

/**
 * What an answer says of these claims, by claim id. Entries of no claim that was asked about, of another
 * shape or still being written (`isOpen`) are passed over; of two for one claim the first counts.
 */
export function parseReadings(
  root: unknown,
  items: readonly ReadingItem[],
  isOpen: (parent: object, key: number) => boolean = () => false,
): Map<string, GivenReading> {
  const readings = new Map<string, GivenReading>();
  const entries: unknown[] = isRecord(root) && Array.isArray(root.r) ? root.r : [];
  for (const [place, entry] of entries.entries()) {
    if (isOpen(entries, place)) continue;
    const { success, data } = readingEntrySchema.safeParse(entry);
    const claimId = success ? items[data.i - 1]?.claimId : undefined;
    if (!success || claimId === undefined || readings.has(claimId)) continue;
    readings.set(claimId, {
      verdict: verdictOf[data.v],
      claimWords: wordsOf(data.c),
      sourceWords: wordsOf(data.a),
    });
  }
  return readings;
}

function wordsOf(text: string | null): string {
  const words = cleanText((text ?? '').slice(0, longestWords * 4));
  return words.length <= longestWords ? words : '';
}
