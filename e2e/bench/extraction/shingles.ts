import { unspacedCharacter, unspacedScripts } from '#domain/text/unspaced-scripts.ts';

/** Precision and recall of one page by Zyte's metric, each from 0 to 1. */
export interface Overlap {
  precision: number;
  recall: number;
  exact: boolean;
}

const words = /[\p{L}\p{N}_]+/gu;
const wordsOrCharacters = new RegExp(
  `[${unspacedScripts}]|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}_])+`,
  'gu',
);

/** Runs of word characters; each character a token in scripts that write no spaces. */
export function tokensOf(text: string): string[] {
  return text.match(unspacedCharacter.test(text) ? wordsOrCharacters : words) ?? [];
}

/** How often each run of four tokens occurs; a shorter text is one run. */
export function shinglesOf(tokens: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (!tokens.length) return counts;
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Zyte's article-extraction benchmark: multisets of four-token shingles compared. */
export function overlapOf(expected: string, found: string): Overlap {
  const truth = shinglesOf(tokensOf(expected));
  const guess = shinglesOf(tokensOf(found));
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const key of new Set([...truth.keys(), ...guess.keys()])) {
    const wanted = truth.get(key) ?? 0;
    const got = guess.get(key) ?? 0;
    hit += Math.min(wanted, got);
    extra += Math.max(0, got - wanted);
    missed += Math.max(0, wanted - got);
  }
  const exact = extra === 0 && missed === 0;
  if (exact) return { precision: 1, recall: 1, exact };
  return {
    precision: hit + extra === 0 ? 0 : hit / (hit + extra),
    recall: hit + missed === 0 ? 1 : hit / (hit + missed),
    exact,
  };
}

export const f1Of = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
