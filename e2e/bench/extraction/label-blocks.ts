import type { TraitedBlock } from './blocks-in-page.ts';
import type { LabelledPage } from './load-sets.ts';
import { shinglesOf, tokensOf } from './shingles.ts';

/** Is the block of the article, as far as the page's label tells, and how much does that count. */
export interface BlockLabel {
  isTrue: boolean;
  weight: number;
}

/**
 * Labels for the blocks of a page. Where the whole body is known, a block belongs to it when at least
 * half of its shingles stand there; it counts by its share of the body, less where the body is
 * unclear about it. Where only phrases are known, the blocks that hold one count, all others do not.
 */
export function labelBlocks(page: LabelledPage, blocks: TraitedBlock[]): BlockLabel[] {
  return page.bodies.length ? byBody(page.bodies, blocks) : byPhrases(page, blocks);
}

const unknown: BlockLabel = { isTrue: false, weight: 0 };

function byBody(bodies: string[], blocks: TraitedBlock[]): BlockLabel[] {
  const sorted = [...bodies].sort((a, b) => b.length - a.length);
  const whole = tokensOf(sorted[0] ?? '');
  const shingles = shinglesOf(whole);
  const shortShingles = shinglesOf(tokensOf(sorted.at(-1) ?? ''));
  const lines = new Set((sorted[0] ?? '').split(/\n+/).map((line) => tokensOf(line).join(' ')));
  const flat = ` ${whole.join(' ')} `;
  const size = Math.max(50, whole.length);
  const taken = new Map<string, number>();
  return blocks.map(([text]) => {
    const tokens = tokensOf(text);
    if (!tokens.length) return unknown;
    const key = tokens.join(' ');
    let isTrue: boolean;
    let weight = (tokens.length + 3) / size;
    if (tokens.length < 4) {
      isTrue = lines.has(key);
      // The words stand somewhere within a paragraph: that says nothing about this block.
      if (!isTrue && flat.includes(` ${key} `)) return unknown;
    } else {
      const share = coverage(tokens, shingles);
      isTrue = share >= 0.5;
      weight *= Math.max(0.1, Math.abs(share - 0.5) * 2);
      // The summary counts or not, whichever is better: nothing can be learnt from it.
      if (isTrue && coverage(tokens, shortShingles) < 0.5) return unknown;
    }
    if (isTrue) {
      const times = (taken.get(key) ?? 0) + 1;
      taken.set(key, times);
      if (times > Math.max(1, flat.split(` ${key} `).length - 1)) isTrue = false;
    }
    return { isTrue, weight };
  });
}

function coverage(tokens: string[], reference: Map<string, number>): number {
  let total = 0;
  let found = 0;
  for (const [shingle, times] of shinglesOf(tokens)) {
    total += times;
    found += Math.min(times, reference.get(shingle) ?? 0);
  }
  return found / total;
}

function byPhrases(page: LabelledPage, blocks: TraitedBlock[]): BlockLabel[] {
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const must = page.mustContain.map(flat);
  const mustNot = page.mustNotContain.map(flat);
  return blocks.map(([text]) => {
    const line = flat(text);
    const isWanted = must.some((phrase) => line.includes(phrase));
    const isUnwanted = mustNot.some((phrase) => line.includes(phrase));
    if (isWanted === isUnwanted) return unknown;
    return isWanted ? { isTrue: true, weight: 0.04 } : { isTrue: false, weight: 0.06 };
  });
}
