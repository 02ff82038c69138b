import type { EarlierQuestion } from '#analysts/model/question-prompt.ts';
import { mostEarlierQuestions, type Question } from '#domain/asking/question.ts';
import { questionsOf } from '#store/stories/questions.ts';

/** The last questions about the same article that were answered before this one, oldest first. */
export async function earlierQuestions({
  id,
  articleId,
  askedAt,
}: Pick<Question, 'id' | 'articleId' | 'askedAt'>): Promise<EarlierQuestion[]> {
  const all = await questionsOf(articleId);
  return all
    .filter((each) => each.id !== id && each.askedAt <= askedAt && each.answer?.complete)
    .slice(-mostEarlierQuestions)
    .map(({ text, answer }) => ({
      question: text,
      answer: answer?.answered ? answer.claims.map((claim) => claim.text) : [],
    }));
}
