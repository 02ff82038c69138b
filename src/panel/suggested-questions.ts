import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import { suggestQuestions } from '#domain/asking/suggest-questions.ts';
import { suggestedQuestionInWords } from '#i18n/suggested-question-in-words.ts';

/** Questions to begin with, in the reader's language, but for those that were asked. */
export function suggestedQuestions(
  article: Article,
  run: AnalysisRun,
  asked: readonly Question[],
): string[] {
  return suggestQuestions(article, shownOf(run))
    .map(suggestedQuestionInWords)
    .filter((words) => !asked.some(({ text }) => text === words));
}
