import type { Alteration, Verdict } from './claim.ts';
import { normaliseText } from './normalise-text.ts';

export interface Wording {
  verdict: Verdict;
  reason: string;
  alterations: Alteration[];
}

/** Whether a claim's words agree with the sentences it rests on; `place` is how those are named, e.g. `¶3`. */
export function compareWording(claim: string, sources: string, place: string): Wording {
  const source = normaliseText(sources).text;
  if (source.includes(normaliseText(claim).text)) {
    return { verdict: 'verified', reason: '', alterations: [] };
  }
  const figures = claim.match(/\d+(?:[.,]\d+)*/gu) ?? [];
  const missing = figures.filter((figure) => !source.includes(normaliseText(figure).text));
  if (missing.length > 0) {
    const alterations = missing.map((claimed) => ({
      kind: 'number' as const,
      claimed,
      found: null,
    }));
    return { verdict: 'altered', reason: `${missing[0]} is not in ${place}`, alterations };
  }
  const words = claim.match(/\p{L}{4,}/gu) ?? [];
  const shared = words.filter((word) => source.includes(normaliseText(word).text)).length;
  if (words.length > 0 && shared / words.length < 0.35) {
    return { verdict: 'not found', reason: `${place} does not say this`, alterations: [] };
  }
  return { verdict: 'near', reason: `Worded differently from ${place}`, alterations: [] };
}
