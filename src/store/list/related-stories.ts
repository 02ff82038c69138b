import type { Claim } from '#domain/analysis/claim.ts';
import type { SharedTraits } from '#domain/related/related.ts';
import type { AddedEvent } from '#domain/related/related-timeline.ts';
import type { Story } from '#domain/story/story.ts';

/** A saved story beside the open one: what they share, and its most closely related claim. */
export interface RelatedToOpen {
  story: Story;
  shared: SharedTraits;
  claim: Claim | null;
}

export interface RelatedAndAdded {
  related: RelatedToOpen[];
  /** What those stories add to the open one's timeline. */
  added: AddedEvent[];
}

/** The added events, each with the site of the story that tells it. */
export function eventsOfOthers({ related, added }: RelatedAndAdded) {
  return added.flatMap(({ articleId, event }) => {
    const article = related.find(({ story }) => story.article.id === articleId)?.story.article;
    return article ? [{ articleId, event, site: article.siteName || article.title }] : [];
  });
}
