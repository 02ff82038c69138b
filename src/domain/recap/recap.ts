import { rarityAmong } from '#domain/related/related-likeness.ts';
import { traitsOfStory } from '#domain/related/related-traits.ts';
import type { Story } from '#domain/story/story.ts';
import { type Disagreement, disagreements } from './recap-disagreements.ts';
import { type SaidElsewhere, saidElsewhere } from './recap-elsewhere.ts';
import { type MatteredStory, storiesThatMattered } from './recap-mattered.ts';
import { type OrganizationMove, organizationsThatMoved } from './recap-organizations.ts';
import type { RecapStories } from './recap-parts.ts';
import { type Theme, themesOf } from './recap-themes.ts';
import { mergedTimeline, type RecapEvent } from './recap-timeline.ts';
import { implicationsToWatch, type Watched } from './recap-watch.ts';
import { storiesOfWeek, type Week } from './recap-week.ts';

/** Fewer stories than this make no themes. */
const fewest = 5;

/** Why a recap says little: no stories, too few, or some without a claim that was found in the article. */
export type RecapNote =
  | { kind: 'no stories' }
  | { kind: 'too few'; stories: number }
  | { kind: 'silent stories'; silent: number; stories: number };

/** The digest of a week's stories. Every statement in it leads to a claim that was found in its article. */
export interface Recap {
  week: Week;
  /** Ids of the week's articles, in the order in which they were saved. */
  articleIds: string[];
  /** What the reader should know about the recap; null for nothing. */
  note: RecapNote | null;
  mattered: MatteredStory[];
  themes: Theme[];
  /** Ids of the articles that stand in no theme. */
  apart: string[];
  organizations: OrganizationMove[];
  timeline: RecapEvent[];
  watch: Watched[];
  disagreements: Disagreement[];
  /** What pages that the web was searched for say of the stories' claims. */
  elsewhere: SaidElsewhere[];
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
    elsewhere: saidElsewhere(parts, 10),
  };
}

function noteOn({ stories }: RecapStories): RecapNote | null {
  const { length } = stories;
  if (length === 0) return { kind: 'no stories' };
  if (length < fewest) return { kind: 'too few', stories: length };
  const silent = stories.filter(({ traits }) => traits.claims.length === 0).length;
  return silent === 0 ? null : { kind: 'silent stories', silent, stories: length };
}
