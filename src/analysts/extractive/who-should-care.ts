import { findOrganizations } from './find-organizations.ts';
import type { Reading } from './reading.ts';

const most = 5;

/**
 * Whom the article speaks of: groups of people named at least twice or in the title, then
 * organisations named in the lead and three times. In the article's words, its first letter capital.
 */
export function whoShouldCare(reading: Reading): string[] {
  const named = groupsNamed(reading);
  const organizations = findOrganizations(reading)
    .filter(({ mentions, places }) => mentions >= 3 && (places[0]?.candidate.index ?? 99) < 6)
    .map(({ name }) => name);
  return [
    ...new Set([
      ...named.slice(0, most - Math.min(2, organizations.length)),
      ...organizations,
      ...named,
    ]),
  ].slice(0, most);
}

function groupsNamed({ cues, candidates, article }: Reading): string[] {
  if (!cues.groups) return [];
  const every = new RegExp(cues.groups.source, `g${cues.groups.flags}`);
  const counts = new Map<string, { shown: string; count: number }>();
  for (const text of [article.title, ...candidates.map((candidate) => candidate.text)]) {
    for (const { 0: found, index } of text.matchAll(every)) {
      // "InfoWars-Gründer" is one man.
      if (text[index - 1] === '-') continue;
      // The forms of a word in an inflected language share its beginning; the shortest is shown.
      const key = found.toLowerCase().slice(0, 6);
      const entry = counts.get(key) ?? { shown: found, count: 0 };
      if (found.length < entry.shown.length) entry.shown = found;
      entry.count += text === article.title ? 2 : 1;
      counts.set(key, entry);
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.count - a.count)
    .map(({ shown }) => capitalised(shown.replace(/\s+/gu, ' ')));
}

function capitalised(text: string): string {
  const first = [...text][0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
}
