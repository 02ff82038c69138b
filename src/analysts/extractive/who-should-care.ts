import { findOrganizations } from './find-organizations.ts';
import type { Reading } from './reading.ts';

const most = 5;

/**
 * Whom the article speaks of: groups of people named at least twice (or in the lead), then
 * organisations named at least three times. In the article's words, its first letter capital.
 */
export function whoShouldCare(reading: Reading): string[] {
  const counts = new Map<string, { shown: string; count: number; lead: boolean }>();
  const { groups } = reading.cues;
  if (groups) {
    const every = new RegExp(groups.source, `g${groups.flags}`);
    for (const { text, index } of reading.candidates) {
      for (const [found] of text.matchAll(every)) {
        const key = found.toLowerCase();
        const entry = counts.get(key) ?? { shown: found, count: 0, lead: false };
        entry.count += 1;
        entry.lead ||= index < 4;
        counts.set(key, entry);
      }
    }
  }
  const named = [...counts.values()]
    .filter(({ count, lead }) => count >= 2 || lead)
    .sort((a, b) => b.count - a.count)
    .map(({ shown }) => capitalised(shown.replace(/\s+/gu, ' ')));
  const organizations = findOrganizations(reading)
    .filter(({ mentions }) => mentions >= 3)
    .map(({ name }) => name);
  return [
    ...new Set([
      ...named.slice(0, most - Math.min(2, organizations.length)),
      ...organizations,
      ...named,
    ]),
  ].slice(0, most);
}

function capitalised(text: string): string {
  const first = [...text][0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
}
