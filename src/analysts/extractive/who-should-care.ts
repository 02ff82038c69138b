import { matchesOf } from './cues/cues.ts';
import type { Scored } from './scored.ts';

const most = 5;

/**
 * Whom the article speaks of: groups of people named at least twice or in the title, then
 * organizations named in the lead and three times. In the article's words, its first letter capital.
 */
export function whoShouldCare(scored: Scored): string[] {
  const named = groupsNamed(scored);
  const organizations = scored.organizations
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

function groupsNamed({ cues, candidates, article }: Scored): string[] {
  if (!cues.groups) return [];
  const counts = new Map<string, { shown: string; count: number }>();
  for (const text of [article.title, ...candidates.map((candidate) => candidate.text)]) {
    for (const { 0: found, index } of matchesOf(cues.groups, text)) {
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
