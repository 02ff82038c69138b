import type { EarlierQuestion } from '#analysts/model/question-prompt.ts';
import { isListQuestion, mostEarlierQuestions, type Question } from '#domain/asking/question.ts';
import { questionsOf } from '#store/stories/questions.ts';

/**
 * The last questions about the same article that were answered before this one, oldest first. Of those about the
 * list only what rests on stories that are listed for this one too: nothing else goes out with it.
 */
export async function earlierQuestions(question: Question): Promise<EarlierQuestion[]> {
  const { id, articleId, askedAt } = question;
  const listed = isListQuestion(question)
    ? new Set(question.stories.map((story) => story.articleId))
    : null;
  const isListed = (each: Question) =>
    !listed || (isListQuestion(each) && each.stories.every((story) => listed.has(story.articleId)));
  const all = await questionsOf(articleId);
  return all
    .filter((each) => each.id !== id && each.askedAt <= askedAt && each.answer?.complete)
    .filter(isListed)
    .slice(-mostEarlierQuestions)
    .map(({ text, answer }) => ({
      question: text,
      answer: answer?.answered ? answer.claims.map((claim) => claim.text) : [],
    }));
}
