import type { Claim } from '#domain/analysis/claim.ts';
import { likenessOf } from '#domain/related/related-likeness.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';

/** Why a story mattered; what was found in it is a reason only when there is no other. */
export type MatteredReason =
  | { kind: 'related'; stories: number }
  | { kind: 'noted' | 'tagged' }
  | { kind: 'found'; claims: number };

/** A story that mattered most in its week, and why. */
export interface MatteredStory {
  articleId: string;
  reasons: MatteredReason[];
  /** What it says, in a claim; null where none was found in the article. */
  ref: ClaimRef | null;
}

const leastLikeness = 0.08;
const order = ['tldr-1', 'hook-1', 'takeaway-1', 'tldr-2'];

/**
 * The stories that mattered most: those that many others of the week bear on, that the reader wrote a note
 * on or tagged, and that have much found in them.
 */
export function storiesThatMattered(week: RecapStories, most: number): MatteredStory[] {
  return week.stories
    .map((one) => {
      const likeness = week.stories
        .filter((other) => other !== one)
        .map((other) => likenessOf(one.traits, other.traits, week.rarity).score)
        .filter((score) => score >= leastLikeness);
      const { state } = one.story;
      const noted = Boolean(state?.note.trim());
      const value =
        likeness.reduce((sum, score) => sum + Math.min(0.4, score), 0) +
        (noted ? 0.5 : 0) +
        (state?.tags.length ? 0.15 : 0) +
        Math.min(20, one.traits.claims.length) * 0.01;
      return { one, value, others: likeness.length, noted };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ one, others, noted }) => {
      const claim = mainClaim(one);
      return {
        articleId: one.story.article.id,
        reasons: reasonsFor(one, others, noted),
        ref: claim && refTo(one, claim),
      };
    });
}

/** The claim that says what a story is about: what changed, else the hook, else the first one found. */
export function mainClaim({ traits }: RecapStory): Claim | null {
  for (const id of order) {
    const found = traits.claims.find(({ claim }) => claim.id === id);
    if (found) return found.claim;
  }
  return traits.claims[0]?.claim ?? null;
}

function reasonsFor(
  { story, traits }: RecapStory,
  others: number,
  noted: boolean,
): MatteredReason[] {
  const reasons: MatteredReason[] = [];
  if (others > 0) reasons.push({ kind: 'related', stories: others });
  if (noted) reasons.push({ kind: 'noted' });
  if (story.state?.tags.length) reasons.push({ kind: 'tagged' });
  return reasons.length > 0 ? reasons : [{ kind: 'found', claims: traits.claims.length }];
}
