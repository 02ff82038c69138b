import type { Article, Paragraph, Sentence } from '#domain/article/article.ts';
import { languageOfAll, textOfNoPage } from '#domain/article/text-of-no-page.ts';
import { type AskedStory, readingListId, type StoryPassage } from './question.ts';

/** Where a sentence of the text put together comes from. */
export interface PassagePlace {
  story: AskedStory;
  passage: StoryPassage;
}

/** The passages of several stories as one text, and where each of its sentences comes from. */
export interface PassagesArticle {
  article: Article;
  /** By the id of the sentence in `article`. */
  placeOf: ReadonlyMap<string, PassagePlace>;
  /** The first place in each paragraph of `article`, by its number. */
  placeOfParagraph: ReadonlyMap<number, PassagePlace>;
}

const between = '\n\n';

/**
 * The passages of saved stories as an article of their own, `S1` the first, so that an answer that rests on them is
 * asked for, parsed and checked like one that rests on an article. Each paragraph of a story is one here. It was never
 * on any page, and has no title and no date of its own: those of one story are no context to another. Null without any
 * passage.
 */
export function passagesAsArticle(stories: readonly AskedStory[]): PassagesArticle | null {
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const placeOf = new Map<string, PassagePlace>();
  const placeOfParagraph = new Map<number, PassagePlace>();
  let text = '';
  stories.forEach((story, source) => {
    let paragraph = 0;
    for (const passage of story.passages) {
      const begins = passage.paragraph !== paragraph;
      paragraph = passage.paragraph;
      if (text) text += begins ? between : ' ';
      const start = text.length;
      text += passage.text;
      const end = text.length;
      if (begins) paragraphs.push({ number: paragraphs.length + 1, kind: 'text', start, end });
      const current = paragraphs.at(-1) as Paragraph;
      current.end = end;
      const id = `S${sentences.length + 1}`;
      sentences.push({ id, paragraph: current.number, start, end, source });
      placeOf.set(id, { story, passage });
      if (begins) placeOfParagraph.set(current.number, { story, passage });
    }
  });
  if (sentences.length === 0) return null;
  return {
    article: {
      ...textOfNoPage,
      id: readingListId,
      language: languageOfAll(stories),
      text,
      paragraphs,
      sentences,
    },
    placeOf,
    placeOfParagraph,
  };
}
