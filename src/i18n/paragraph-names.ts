import { message } from './message.ts';

/** Calls a paragraph, as in `¶3`: by its number, or where a text is put together from several, with what it is from. */
export type ParagraphName = (paragraph: number) => string;

export const byNumber: ParagraphName = String;

/** As much of the place of a passage in a saved story as its name depends on. */
interface Place {
  story: { articleId: string; siteName: string; title: string };
  passage: { paragraph: number };
}

const longestTitle = 28;

/**
 * The paragraphs of passages from saved stories by the paragraph of the story and its site, `3 of The Harbour Ledger`; by
 * its title where several are of one site.
 */
export function paragraphsOfStories(places: ReadonlyMap<number, Place>): ParagraphName {
  const storiesOf = new Map<string, Set<string>>();
  for (const { story } of places.values()) {
    const { articleId, siteName } = story;
    storiesOf.set(siteName, (storiesOf.get(siteName) ?? new Set()).add(articleId));
  }
  return (paragraph) => {
    const place = places.get(paragraph);
    if (!place) return byNumber(paragraph);
    const { siteName, title } = place.story;
    const alone = siteName !== '' && storiesOf.get(siteName)?.size === 1;
    const name = alone || title === '' ? siteName : shortened(title);
    return message('paragraphOfStory', `${place.passage.paragraph}`, name);
  };
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : title;
}
