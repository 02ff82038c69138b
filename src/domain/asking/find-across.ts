import type { Passage, PreparedQuestions } from './prepare-questions.ts';

/** A sentence of one of several stories that may answer a question. */
export interface PassageOfStory extends Passage {
  articleId: string;
}

const mostOfStory = 2;
/** Among many stories some share a word with any question. */
const leastConfidence = 0.33;

/** The best sentences across stories, no more than `each` of one, the best first; empty where no story fits. */
export function findAcross(
  prepared: readonly PreparedQuestions[],
  question: string,
  most = 6,
  each = mostOfStory,
): PassageOfStory[] {
  return prepared
    .flatMap(({ article, rank }) =>
      rank(question, each, leastConfidence).map((passage) => ({
        articleId: article.id,
        ...passage,
      })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
