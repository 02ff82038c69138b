import type { Spot } from '#content/highlights/painted-page.ts';
import { spotsOverlap } from '#content/highlights/spots-overlap.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { message } from '#i18n/message.ts';

/** What the card says: of the words it stands at, and of what else is marked there. */
export interface CardContent {
  spot: Spot;
  claims: Highlight['claims'];
  marks: OwnMark[];
  /** Which of the highlights it is, e.g. `3 of 17`. */
  place: string;
}

/** What the card at a spot says: the claims and the marks there, also of what it shares words with. */
export function contentOf(spot: Spot, spots: Spot[]): CardContent {
  const near = spots.filter((other) => other.key !== spot.key && spotsOverlap(spot, other));
  const claims = [spot, ...near].flatMap(({ sentence }) => sentence?.claims ?? []);
  const place = spots.findIndex(({ key }) => key === spot.key);
  return {
    spot,
    claims: withoutRepeats([...new Map(claims.map((claim) => [claim.id, claim])).values()]),
    marks: [spot, ...near].flatMap((each) => each.mark ?? []),
    place: place === -1 ? '' : message('cardPlace', place + 1, spots.length),
  };
}

/** Several sections may say the same of a sentence, as in a brief: that is said once, under all their names. */
function withoutRepeats(claims: Highlight['claims']): Highlight['claims'] {
  const told = new Map<string, Highlight['claims'][number]>();
  for (const claim of claims) {
    const same = `${claim.provenance} ${claim.text.trim()}`;
    const before = told.get(same);
    const label = before ? `${before.label} · ${claim.label}` : claim.label;
    told.set(same, before ? { ...before, label } : claim);
  }
  return [...told.values()];
}
