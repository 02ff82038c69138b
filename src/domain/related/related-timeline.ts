import type { TimelineEvent } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { isFound } from '#domain/analysis/claim.ts';
import type { Story } from '#domain/story/story.ts';
import { likenessOf, rarityAmong } from './related-likeness.ts';
import { isCommonName, wordsOfNames } from './related-names.ts';
import { traitsOfStory, traitsOfText } from './related-traits.ts';

/** An event that another story adds to a timeline. */
export interface AddedEvent {
  articleId: string;
  event: TimelineEvent;
}

/**
 * The dated events that related stories add to the open one's timeline, oldest first: found in their articles,
 * naming something that the open story names, and told by none of its own events or of those before.
 */
export function addedEvents(open: Story, related: readonly Story[], most = 5): AddedEvent[] {
  const own = traitsOfStory(open);
  const rarity = rarityAmong([own]);
  const known = wordsOfNames(own.names.keys());
  const told = eventsOf(open).map((event) => ({ event, story: open }));
  const added: (AddedEvent & { score: number })[] = [];
  for (const story of related) {
    for (const event of eventsOf(story)) {
      const traits = traitsOfText(event.event.text, story.article.language, known);
      const { score, names } = likenessOf(own, traits, rarity);
      if (!names.some((key) => !isCommonName(key))) continue;
      if (told.some((other) => sameEvent(event, story, other.event, other.story))) continue;
      told.push({ event, story });
      added.push({ articleId: story.article.id, event, score });
    }
  }
  return added
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .sort((a, b) => (a.event.date ?? '').localeCompare(b.event.date ?? ''))
    .map(({ articleId, event }) => ({ articleId, event }));
}

/** The found and dated events of a story. */
export function eventsOf({ run }: Story): TimelineEvent[] {
  const events = run ? (shownOf(run).timeline?.content ?? []) : [];
  return events.filter(({ date, event }) => date !== null && event.complete && isFound(event));
}

/** Whether two stories tell of one event: dates that do not part, and much the same words. */
export function sameEvent(
  one: TimelineEvent,
  oneStory: Story,
  other: TimelineEvent,
  otherStory: Story,
): boolean {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  if (!a.startsWith(b) && !b.startsWith(a)) return false;
  const left = traitsOfText(one.event.text, oneStory.article.language);
  const right = traitsOfText(other.event.text, otherStory.article.language);
  const flat = { ofName: () => 1, ofTerm: () => 1 };
  return likenessOf(left, right, flat).score > 0.45;
}
