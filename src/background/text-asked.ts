import { rankForQuestion } from '#analysts/model/rank-for-question.ts';
import type { Article } from '#domain/article/article.ts';
import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import { type PreparedQuestions, prepareQuestions } from '#domain/asking/prepare-questions.ts';
import { type AskedStory, isListQuestion, type Question } from '#domain/asking/question.ts';
import { database } from '#store/database/database.ts';

/** What a question is answered from. */
export interface TextAsked {
  article: Article;
  /** The saved stories whose passages it is made of; left out for an article that was read. */
  stories?: readonly AskedStory[];
  /** How much each sentence may have to do with the question, in the order of the text. */
  rank: (article: Article) => number[];
}

/** Null where the article was deleted, or no story was found. */
export async function textAsked(question: Question): Promise<TextAsked | null> {
  if (isListQuestion(question)) {
    const { stories } = question;
    const put = passagesAsArticle(stories);
    if (!put) return null;
    const { article, placeOf } = put;
    // Of the best stories first, and what only leads up to a passage last.
    const rank = () =>
      article.sentences.map(
        ({ id, source = 0 }) => (placeOf.get(id)?.passage.found ? 100 : 0) - source,
      );
    return { article, stories, rank };
  }
  const article = await database.articles.get(question.articleId);
  if (!article) return null;
  return { article, rank: (of) => rankForQuestion(of, question.text, preparedForQuestions(of)) };
}

let last: PreparedQuestions | null = null;

/** Ready to be asked; the article asked last is prepared once, as several questions and their answers follow each other. */
export function preparedForQuestions(article: Article): PreparedQuestions {
  const { id, text, title } = last?.article ?? {};
  if (!last || id !== article.id || text !== article.text || title !== article.title) {
    last = prepareQuestions(article);
  }
  return last;
}
