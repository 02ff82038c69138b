import type { Claim } from '#domain/analysis/claim.ts';
import { likenessOf } from '#domain/related/related-likeness.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';

/** A story that mattered most in its week, and why. */
export interface MatteredStory {
  articleId: string;
  /** In words for the reader, e.g. `Bears on 3 other stories of the week.` */
  why: string;
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
        why: whyOf(one, others, noted),
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

function whyOf({ story, traits }: RecapStory, others: number, noted: boolean): string {
  const reasons: string[] = [];
  if (others) {
    reasons.push(`bears on ${others} other ${others === 1 ? 'story' : 'stories'} of the week`);
  }
  if (noted) reasons.push('you wrote a note on it');
  if (story.state?.tags.length) reasons.push('you tagged it');
  if (!reasons.length) {
    const { length } = traits.claims;
    reasons.push(`${length} ${length === 1 ? 'claim' : 'claims'} found in its article`);
  }
  const sentence = new Intl.ListFormat('en-GB').format(reasons);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
