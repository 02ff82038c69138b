import type { EarlierQuestion } from '#analysts/model/question-prompt.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { isListQuestion, mostEarlierQuestions, type Question } from '#domain/asking/question.ts';
import { questionsOf } from '#store/stories/questions.ts';

/**
 * The last questions about the same article that were answered before this one, oldest first, with what of their
 * answers was found in the text as it is now. Of those about the list only what rests on stories that are listed for
 * this one too: nothing else goes out with it.
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
    .filter((each) => isListed(each) && stillHolds(each))
    .slice(-mostEarlierQuestions)
    .map((each) => ({
      question: each.text,
      answer: each.answer?.answered ? claimsFound(each).map(({ text }) => text) : [],
    }));
}

/** "The article doesn't say" holds until the text changes, an answer while any of its claims is found. */
function stillHolds(each: Question): boolean {
  return each.answer?.answered ? claimsFound(each).length > 0 : !each.changed;
}

function claimsFound({ answer }: Question): Claim[] {
  return answer?.claims.filter(({ evidence }) => evidence.verdict !== 'not found') ?? [];
}
