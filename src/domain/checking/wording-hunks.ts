import type { Alignment } from './align-words.ts';

/** A stretch where claim and source part: words of the claim without a partner, and of the source. Places, end exclusive. */
export interface Hunk {
  claim: { from: number; to: number };
  source: { from: number; to: number };
  /** Agreeing words stand right before, and right after. */
  before: boolean;
  after: boolean;
}

/** How many words more than the claim has are read of the source where the claim begins or ends with words of its own. */
const beyond = 2;

/** The stretches between agreeing words, in order. What the source says before the first and after the last is none. */
export function hunksOf({ partner, back }: Alignment): Hunk[] {
  const hunks: Hunk[] = [];
  let claim = 0;
  let source = partner.find((place) => place >= 0) ?? 0;
  const first = partner.findIndex((place) => place >= 0);
  if (first === -1) return [];
  if (first > 0) {
    hunks.push({
      claim: { from: 0, to: first },
      source: { from: Math.max(0, source - first - beyond), to: source },
      before: false,
      after: true,
    });
  }
  claim = first;
  while (claim < partner.length) {
    let next = claim + 1;
    while (next < partner.length && partner[next] === -1) next += 1;
    source = partner[claim] as number;
    const last = next === partner.length;
    const end = last
      ? Math.min(back.length, source + next - claim + beyond)
      : (partner[next] as number);
    if (next > claim + 1 || (!last && end > source + 1)) {
      hunks.push({
        claim: { from: claim + 1, to: next },
        source: { from: source + 1, to: end },
        before: true,
        after: !last,
      });
    }
    claim = next;
  }
  return hunks;
}
