import { holds } from '#domain/analysis/claim.ts';
import { isBeingAnswered, type Question } from './question.ts';

/** True where the article doesn't say what was asked, as far as is known: the web might. */
export function lacksAnswer(question: Question): boolean {
  const { answer, passages, nearest } = question;
  if (isBeingAnswered(question)) return false;
  if (answer?.complete)
    return !answer.answered || !answer.claims.some(({ evidence }) => holds(evidence));
  return passages.length === 0 || nearest === true;
}
