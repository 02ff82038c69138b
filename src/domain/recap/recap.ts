import { rarityAmong } from '#domain/related/related-likeness.ts';
import { traitsOfStory } from '#domain/related/related-traits.ts';
import type { Story } from '#domain/story/story.ts';
import { type Disagreement, disagreements } from './recap-disagreements.ts';
import { type MatteredStory, storiesThatMattered } from './recap-mattered.ts';
import { type OrganizationMove, organizationsThatMoved } from './recap-organizations.ts';
import type { RecapStories } from './recap-parts.ts';
import { type Theme, themesOf } from './recap-themes.ts';
import { mergedTimeline, type RecapEvent } from './recap-timeline.ts';
import { implicationsToWatch, type Watched } from './recap-watch.ts';
import { storiesOfWeek, type Week } from './recap-week.ts';

/** Fewer stories than this make no themes. */
const fewest = 5;

/** The digest of a week's stories. Every statement in it leads to a claim that was found in its article. */
export interface Recap {
  week: Week;
  /** Ids of the week's articles, in the order in which they were saved. */
  articleIds: string[];
  /** What the reader should know of it, in a sentence: that there are too few stories; null for nothing. */
  note: string | null;
  mattered: MatteredStory[];
  themes: Theme[];
  /** Ids of the articles that stand in no theme. */
  apart: string[];
  organizations: OrganizationMove[];
  timeline: RecapEvent[];
  watch: Watched[];
  disagreements: Disagreement[];
}

/** The recap of the stories saved in a week, made on the device from verified claims alone. */
export function recapOf(stories: readonly Story[], week: Week): Recap {
  const ofWeek = storiesOfWeek(stories, week).map((story) => ({
    story,
    traits: traitsOfStory(story),
  }));
  const parts: RecapStories = {
    stories: ofWeek,
    rarity: rarityAmong(ofWeek.map(({ traits }) => traits)),
  };
  const themes = ofWeek.length < fewest ? [] : themesOf(parts);
  const grouped = new Set(themes.flatMap(({ articleIds }) => articleIds));
  const articleIds = ofWeek.map(({ story }) => story.article.id);
  return {
    week,
    articleIds,
    note: noteOn(parts),
    mattered: storiesThatMattered(parts, Math.min(5, ofWeek.length)),
    themes,
    apart: articleIds.filter((id) => !grouped.has(id)),
    organizations: organizationsThatMoved(parts, 8),
    timeline: mergedTimeline(parts, week, 15),
    watch: implicationsToWatch(parts, week, 8),
    disagreements: disagreements(parts, 5),
  };
}

function noteOn({ stories }: RecapStories): string | null {
  const { length } = stories;
  if (length === 0) return 'No story was saved in this week.';
  const silent = stories.filter(({ traits }) => traits.claims.length === 0).length;
  if (length < fewest) {
    return `Only ${length} ${length === 1 ? 'story was' : 'stories were'} saved in this week: too few for themes, and for this to say much.`;
  }
  if (silent === 0) return null;
  return `${silent} of ${length} stories ${silent === 1 ? 'has' : 'have'} no claim that was found in the article, and ${silent === 1 ? 'says' : 'say'} nothing here.`;
}
