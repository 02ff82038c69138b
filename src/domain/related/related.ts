import type { Claim } from '#domain/analysis/claim.ts';
import type { Story } from '#domain/story/story.ts';
import { type Likeness, likenessOf, type Rarity, rarityAmong } from './related-likeness.ts';
import { isCommonName } from './related-names.ts';
import { type StoryTraits, traitsOfStory } from './related-traits.ts';

/** What two stories have in common, as the saved one writes it, the rarest first. */
export interface SharedTraits {
  organizations: string[];
  names: string[];
  topics: string[];
}

/** A saved story that is related to the open one, and why. */
export interface RelatedStory {
  articleId: string;
  /** 0 to 1. */
  score: number;
  shared: SharedTraits;
  /** Its claim, found in its article, that bears most on the open story; null where it has none. */
  claimId: string | null;
}

const leastScore = 0.07;
const scoreByOneName = 0.11;
const scoreByTopicAlone = 0.1;

/**
 * The saved stories that bear on the open one, the nearest first: those that share its organizations, people and
 * other names, or its topic. Rare names count most, countries little.
 */
export function relatedStories(open: Story, saved: readonly Story[], most = 5): RelatedStory[] {
  const own = traitsOfStory(open);
  const others = saved
    .filter(({ article }) => article.id !== open.article.id)
    .map((story) => traitsOfStory(story));
  return relatedByTraits(own, others, most);
}

/** The same from traits that were worked out before. */
export function relatedByTraits(
  own: StoryTraits,
  others: readonly StoryTraits[],
  most = 5,
): RelatedStory[] {
  const rarity = rarityAmong([own, ...others]);
  return others
    .flatMap((other) => {
      const likeness = likenessOf(own, other, rarity);
      return bears(likeness) ? [relatedStory(own, other, likeness, rarity)] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Two rare names in common, one and much else, or much of the vocabulary. */
function bears({ score, names, terms }: Likeness): boolean {
  const rare = withoutParts(names.filter((key) => !isCommonName(key)));
  if (rare.length > 1) return score >= leastScore;
  if (rare.length === 1) return score >= scoreByOneName;
  return score >= scoreByTopicAlone && terms.length >= 5;
}

/** "Trump" is part of "Donald Trump". */
function withoutParts(keys: readonly string[]): string[] {
  return keys.filter(
    (key) => !keys.some((other) => other !== key && ` ${other} `.includes(` ${key} `)),
  );
}

function relatedStory(
  own: StoryTraits,
  other: StoryTraits,
  { score, names, terms }: Likeness,
  rarity: Rarity,
): RelatedStory {
  const isOrganization = (key: string) =>
    own.organizations.has(key) || other.organizations.has(key);
  const shownName = (key: string) => other.names.get(key) ?? key;
  const rare = withoutParts(names.filter((key) => !isCommonName(key)));
  const named = rare.length ? rare : withoutParts(names);
  const shared = {
    organizations: named.filter(isOrganization).map(shownName),
    names: named.filter((key) => !isOrganization(key)).map(shownName),
    topics: terms.slice(0, 5).map((key) => other.terms.get(key)?.shown ?? key),
  };
  return {
    articleId: other.articleId,
    score: Math.min(1, score),
    shared,
    claimId: strongestClaim(own, other, rarity)?.id ?? null,
  };
}

function strongestClaim(own: StoryTraits, other: StoryTraits, rarity: Rarity): Claim | null {
  let best: Claim | null = null;
  let most = -1;
  for (const { claim, traits } of other.claims) {
    const { score } = likenessOf(own, traits, rarity);
    if (score > most) {
      best = claim;
      most = score;
    }
  }
  return best;
}
