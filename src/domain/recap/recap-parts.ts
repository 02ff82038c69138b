import type { Claim } from '#domain/analysis/claim.ts';
import type { Rarity } from '#domain/related/related-likeness.ts';
import type { StoryTraits } from '#domain/related/related-traits.ts';
import type { Story } from '#domain/story/story.ts';

/** What every statement of a recap leads to: a claim that was found in its article. */
export interface ClaimRef {
  articleId: string;
  claimId: string;
}

/** A story of the week with what it speaks of. */
export interface RecapStory {
  story: Story;
  traits: StoryTraits;
}

/** The stories of a week, with how rare each name and word is among them. */
export interface RecapStories {
  stories: readonly RecapStory[];
  rarity: Rarity;
}

export function refTo({ story }: RecapStory, claim: Claim): ClaimRef {
  return { articleId: story.article.id, claimId: claim.id };
}
