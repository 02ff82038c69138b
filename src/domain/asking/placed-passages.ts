import type { Article } from '#domain/article/article.ts';
import { sentenceLine } from '#domain/article/sentence-line.ts';
import type { AskedStory, StoryPassage } from './question.ts';

/** The passages of a story, each with the sentence that it leads to now. */
export function placedPassages(
  story: AskedStory,
  sentenceOf: (passage: StoryPassage) => string | null,
): AskedStory {
  const passages = story.passages.map((passage) => ({
    ...passage,
    sentenceId: sentenceOf(passage),
  }));
  return { ...story, passages };
}

/** The ids of an article's sentences by their words, as a passage quotes them. */
export function sentencesByWords(article: Article): Map<string, string> {
  return new Map(
    article.sentences.map((sentence) => [sentenceLine(article, sentence), sentence.id]),
  );
}
