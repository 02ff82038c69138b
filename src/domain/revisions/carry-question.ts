import { holds } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import { placedPassages, sentencesByWords } from '#domain/asking/placed-passages.ts';
import { type PreparedQuestions, prepareQuestions } from '#domain/asking/prepare-questions.ts';
import {
  type Answer,
  endedQuestion,
  isBeingAnswered,
  type ListQuestion,
  type Question,
} from '#domain/asking/question.ts';
import { carryAnalysis } from './carry-analysis.ts';
import type { TextChange } from './text-change.ts';

/**
 * Questions about an earlier text of an article, beside the text as it stands now: each claim is checked anew, and the
 * passages are looked for anew. A question says so where a claim fell, where other passages were found, and where what
 * is new may answer it otherwise. One that was being answered ends, at `now` (epoch milliseconds).
 */
export function carryQuestions(
  questions: readonly Question[],
  change: TextChange,
  now: number,
): Question[] {
  if (questions.length === 0) return [];
  const prepared = prepareQuestions(change.after);
  return questions.map((question) => carryQuestion(question, change, prepared, now));
}

function carryQuestion(
  question: Question,
  change: TextChange,
  prepared: PreparedQuestions,
  now: number,
): Question {
  const ended = isBeingAnswered(question)
    ? endedQuestion(question, now, { status: 'stopped' })
    : question;
  const { nearest: _, ...kept } = ended;
  const found = prepared.find(ended.text);
  const passages = found.map(({ sentenceId }) => sentenceId);
  const answer =
    ended.answer &&
    mapAnswerAsAnalysis(ended.answer, (analysis) =>
      carryAnalysis(analysis, change, { web: ended.web?.sources }),
    );
  const bearing = passages.some((id) => change.fresh.has(id));
  const otherPassages =
    passages.length !== ended.passages.length ||
    ended.passages.some((id) => !passages.includes(change.unchanged.get(id) ?? ''));
  const fell = answer ? heldIn(ended.answer) > heldIn(answer) : otherPassages;
  // Of what nothing was said, any new sentence may say it; passages are of today's text, and never out of date.
  const mayDiffer = answer && (answer.answered ? bearing : change.fresh.size > 0);
  return {
    ...kept,
    passages,
    ...(found.some(({ sure }) => !sure) && { nearest: true }),
    answer,
    ...(fell && { changed: true }),
    ...(mayDiffer && { ofEarlierText: true }),
  };
}

/**
 * A question about all saved stories, after the text of one of them has changed. What was found in it stays as it was
 * found, because an answer rests on it; it leads to the sentence as it stands now, and the question says so where one was
 * reworded or is gone. The same object where it doesn't rest on that story.
 */
export function carryListQuestion(question: ListQuestion, change: TextChange): ListQuestion {
  const { after, followers, unchanged, fresh } = change;
  const own = question.stories.filter(({ articleId }) => articleId === after.id);
  if (own.length === 0) return question;
  const byWords = sentencesByWords(after);
  const stories = placedIn(
    after,
    question,
    ({ sentenceId, text }) =>
      (sentenceId && followers.get(sentenceId)) ?? byWords.get(text) ?? null,
  );
  const changed = own
    .flatMap(({ passages }) => passages)
    .some(({ sentenceId }) => sentenceId !== null && !unchanged.has(sentenceId));
  const mayDiffer = question.answer?.answered === false && fresh.size > 0;
  return {
    ...question,
    stories,
    ...(changed && { changed: true }),
    ...(mayDiffer && { ofEarlierText: true }),
  };
}

/**
 * The same where nothing is known of the text before: what was found in the story leads to where its words stand now.
 */
export function placeListQuestion(question: ListQuestion, article: Article): ListQuestion {
  if (!question.stories.some(({ articleId }) => articleId === article.id)) return question;
  const byWords = sentencesByWords(article);
  const stories = placedIn(article, question, ({ text }) => byWords.get(text) ?? null);
  const isLost = stories.some(({ passages }, nth) =>
    passages.some(
      ({ sentenceId }, at) =>
        sentenceId === null && question.stories[nth]?.passages[at]?.sentenceId !== null,
    ),
  );
  return { ...question, stories, ...(isLost && { changed: true }) };
}

/** The stories of a question; what was found in that article leads to where `sentenceOf` says. */
function placedIn(
  { id }: Article,
  { stories }: ListQuestion,
  sentenceOf: Parameters<typeof placedPassages>[1],
): ListQuestion['stories'] {
  return stories.map((story) =>
    story.articleId === id ? placedPassages(story, sentenceOf) : story,
  );
}

function heldIn(answer: Answer | null): number {
  return (answer?.claims ?? []).filter(({ evidence }) => holds(evidence)).length;
}
