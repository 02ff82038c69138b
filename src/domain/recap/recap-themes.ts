import { likenessOf } from '#domain/related/related-likeness.ts';
import { isCommonName } from '#domain/related/related-names.ts';
import { mainClaim } from './recap-mattered.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';

/** Stories of one theme; its name is a name or a word that they share. */
export interface Theme {
  name: string;
  articleIds: string[];
  /** One claim a story. */
  refs: ClaimRef[];
}

const leastLikeness = 0.08;

/**
 * Groups stories by what they share, the largest group first: the two groups that are most alike on average
 * become one, as long as they are alike at all. A story that is like no other stands in none.
 */
export function themesOf({ stories, rarity }: RecapStories): Theme[] {
  let groups: RecapStory[][] = stories.map((story) => [story]);
  const likeness = new Map<RecapStory, Map<RecapStory, number>>();
  for (const one of stories) {
    likeness.set(
      one,
      new Map(stories.map((other) => [other, likenessOf(one.traits, other.traits, rarity).score])),
    );
  }
  for (;;) {
    let best: { a: RecapStory[]; b: RecapStory[]; score: number } | null = null;
    for (const [place, a] of groups.entries()) {
      for (const b of groups.slice(place + 1)) {
        let sum = 0;
        for (const one of a) for (const other of b) sum += likeness.get(one)?.get(other) ?? 0;
        const score = sum / (a.length * b.length);
        if (score >= leastLikeness && score > (best?.score ?? 0)) best = { a, b, score };
      }
    }
    if (!best) break;
    const { a, b } = best;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
  }
  const taken = new Set<string>();
  return groups
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      name: nameOf(group, rarity, taken),
      articleIds: group.map(({ story }) => story.article.id),
      refs: group.flatMap((one) => {
        const claim = mainClaim(one);
        return claim ? [refTo(one, claim)] : [];
      }),
    }));
}

/**
 * The name, else the word, that most of a theme's stories share and few others have, and that is not `taken` by
 * another theme; it is then.
 */
function nameOf(
  group: readonly RecapStory[],
  rarity: RecapStories['rarity'],
  taken: Set<string>,
): string {
  const counted = new Map<string, { shown: string; value: number; count: number }>();
  const count = (key: string, shown: string, rare: number) => {
    const known = counted.get(key) ?? { shown, value: 0, count: 0 };
    counted.set(key, { ...known, count: known.count + 1, value: known.value + rare });
  };
  for (const { traits } of group) {
    for (const [key, shown] of traits.names) {
      const weight = traits.organizations.has(key) ? 3.5 : 3;
      if (!isCommonName(key)) count(`name ${key}`, shown, rarity.ofName(key) * weight);
    }
    for (const [key, { shown }] of traits.terms) {
      count(`term ${key}`, asHeading(shown), rarity.ofTerm(key));
    }
  }
  const isTaken = (shown: string) =>
    [...taken].some((name) => name.includes(shown) || shown.includes(name));
  const [best] = [...counted.values()]
    .filter(({ count: times, shown }) => times > 1 && !isTaken(shown.toLowerCase()))
    .sort((a, b) => b.count * b.value - a.count * a.value || b.shown.length - a.shown.length);
  const name = best?.shown ?? group[0]?.story.article.title ?? '';
  taken.add(name.toLowerCase());
  return name;
}

function asHeading(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
