import { isCommonName } from './related-names.ts';
import type { StoryTraits, Traits } from './related-traits.ts';

/** How rare names and terms are among some stories: what most of them share says little. */
export interface Rarity {
  ofName: (key: string) => number;
  ofTerm: (key: string) => number;
}

/** What two texts share, the rarest first, and how much they bear on each other, 0 to 1. */
export interface Likeness {
  score: number;
  names: string[];
  terms: string[];
}

/** Counts in how many of the stories each name and term stands. */
export function rarityAmong(stories: readonly StoryTraits[]): Rarity {
  const names = new Map<string, number>();
  const terms = new Map<string, number>();
  for (const story of stories) {
    for (const key of story.names.keys()) names.set(key, (names.get(key) ?? 0) + 1);
    for (const key of story.terms.keys()) terms.set(key, (terms.get(key) ?? 0) + 1);
  }
  // With few stories a count tells little: it is damped by as many more that lack the word.
  const rarity = (count: number) => Math.log((stories.length + 10) / (count + 0.5));
  return {
    ofName: (key) => rarity(names.get(key) ?? 0) * (isCommonName(key) ? 0.25 : 1),
    ofTerm: (key) => rarity(terms.get(key) ?? 0),
  };
}

const weightOfName = 2.5;

/** Cosine of the two texts' names and terms, weighted by rarity. */
export function likenessOf(one: Traits, other: Traits, rarity: Rarity): Likeness {
  const names: [string, number][] = [];
  const terms: [string, number][] = [];
  let sum = 0;
  for (const key of one.names.keys()) {
    if (!other.names.has(key)) continue;
    const weight = (weightOfName * rarity.ofName(key)) ** 2;
    names.push([key, weight]);
    sum += weight;
  }
  for (const [key, { count }] of one.terms) {
    const twin = other.terms.get(key);
    if (!twin) continue;
    const weight = rarity.ofTerm(key) ** 2 * damped(count) * damped(twin.count);
    terms.push([key, weight]);
    sum += weight;
  }
  const rarestFirst = (shared: [string, number][]) =>
    shared.sort((a, b) => b[1] - a[1]).map(([key]) => key);
  return {
    score: sum === 0 ? 0 : sum / (lengthOf(one, rarity) * lengthOf(other, rarity)),
    names: rarestFirst(names),
    terms: rarestFirst(terms),
  };
}

function lengthOf({ names, terms }: Traits, rarity: Rarity): number {
  let square = 0;
  for (const key of names.keys()) square += (weightOfName * rarity.ofName(key)) ** 2;
  for (const [key, { count }] of terms) square += (rarity.ofTerm(key) * damped(count)) ** 2;
  return Math.sqrt(square) || 1;
}

function damped(count: number): number {
  return 1 + Math.log(count);
}
