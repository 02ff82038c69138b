import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { relatedStories } from '#domain/related/related.ts';
import { addedEvents } from '#domain/related/related-timeline.ts';
import { traitsOfStory } from '#domain/related/related-traits.ts';
import type { Story } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import type { RelatedAndAdded } from './related-stories.ts';
import { StoryList } from './story-list.ts';

const namesAsked = 8;
const storiesPerName = 12;
/** A list this short is looked through whole. */
const fewStories = 60;

/** The saved stories that bear on an open one. Asks the search index for its names, and loads only what that finds. */
export async function relatedTo(open: Story): Promise<RelatedAndAdded> {
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
