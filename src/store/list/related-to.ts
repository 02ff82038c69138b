import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { relatedStories, type SharedTraits } from '#domain/related/related.ts';
import { type AddedEvent, addedEvents } from '#domain/related/related-timeline.ts';
import { traitsOfStory } from '#domain/related/related-traits.ts';
import type { Story } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { StoryList } from './story-list.ts';

const namesAsked = 8;
const storiesPerName = 12;
/** A list this short is looked through whole. */
const fewStories = 60;

/** A saved story beside the open one: what they share, and its most closely related claim. */
export interface RelatedToOpen {
  story: Story;
  shared: SharedTraits;
  claim: Claim | null;
}

export interface Bearings {
  related: RelatedToOpen[];
  /** What those stories add to the open one's timeline. */
  added: AddedEvent[];
}

/** The saved stories that bear on an open one. Asks the search index for its names, and loads only what that finds. */
export async function relatedTo(open: Story): Promise<Bearings> {
  const saved = await candidatesFor(open);
  const found = relatedStories(open, saved);
  const related = found.flatMap(({ articleId, shared, claimId }) => {
    const story = saved.find(({ article }) => article.id === articleId);
    if (!story) return [];
    const claims = story.run ? claimsOf(shownOf(story.run)) : [];
    return [{ story, shared, claim: claims.find(({ id }) => id === claimId) ?? null }];
  });
  return {
    related,
    added: addedEvents(
      open,
      related.map(({ story }) => story),
    ),
  };
}

/** The added events, each with the site of the story that tells it. */
export function eventsOfOthers({ related, added }: Bearings) {
  return added.flatMap(({ articleId, event }) => {
    const article = related.find(({ story }) => story.article.id === articleId)?.story.article;
    return article ? [{ articleId, event, site: article.siteName || article.title }] : [];
  });
}

async function candidatesFor(open: Story): Promise<Story[]> {
  const ids =
    (await database.readingStates.count()) <= fewStories
      ? await allIds()
      : await idsNaming([...traitsOfStory(open).names.values()].slice(0, namesAsked));
  const parts = await partsOf(database, ids);
  return parts.flatMap(({ article, run, state }) => (article ? [{ article, run, state }] : []));
}

async function allIds(): Promise<string[]> {
  return (await database.readingStates.toCollection().primaryKeys()) as string[];
}

async function idsNaming(names: readonly string[]): Promise<string[]> {
  const list = new StoryList(database);
  const numbers = new Set<number>();
  for (const name of names) {
    // The blank behind it says that the last word is whole.
    const found = await list.find({ words: `${name} `, archived: 'both' });
    for (const number of found.numbers.slice(0, storiesPerName)) numbers.add(number);
  }
  return (await list.rows(numbers)).map(({ articleId }) => articleId);
}
