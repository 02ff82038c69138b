import type { Article } from '#domain/article/article.ts';
import { type Passage, prepareQuestions } from './prepare-questions.ts';

/**
 * The sentences of an article that may answer a question, in the order of the text; empty where nothing fits. For
 * several questions about one article prepare it once, with `prepareQuestions`.
 */
export function findPassages(article: Article, question: string, most = 3): Passage[] {
  return prepareQuestions(article).find(question, most);
}
