import type { z } from 'zod';
import { isUnderWay, stoppedSearch } from '#domain/analysis/web-search.ts';
import type {
  answerSchema,
  askedStorySchema,
  questionSchema,
  storyPassageSchema,
} from './question-schema.ts';

/** Characters of a question; what is longer is cut where it is typed. */
export const longestQuestion = 500;
export const mostAnswerClaims = 6;
/** How many earlier questions about the same article go with one. */
export const mostEarlierQuestions = 3;

/** Most saved stories that are shown, or sent to a model, for one question about all of them. */
export const mostStoriesAsked = 8;

/** In place of an article's id, of a question about all saved stories. No article has it: their ids end in a hash. */
export const readingListId = 'reading-list';

export const answerForms = ['text', 'list', 'table'] as const;

export const questionStatuses = ['queued', 'running', 'done', 'stopped', 'failed'] as const;

export type Answer = z.infer<typeof answerSchema>;

export type Question = z.infer<typeof questionSchema>;

export type StoryPassage = z.infer<typeof storyPassageSchema>;

export type AskedStory = z.infer<typeof askedStorySchema>;

/** A question about all saved stories. */
export type ListQuestion = Question & { stories: AskedStory[] };

export function isListQuestion(question: Question): question is ListQuestion {
  return question.stories !== undefined && question.articleId === readingListId;
}

/** True while it waits for its turn or is being answered. */
export function isBeingAnswered({ status }: Pick<Question, 'status'>): boolean {
  return status === 'queued' || status === 'running';
}

/** The answer without what was still being written when it ended; null where nothing was whole. */
export function wholePart(answer: Answer | null): Answer | null {
  if (!answer) return null;
  const claims = answer.claims.filter(({ complete }) => complete);
  return claims.length > 0 || answer.complete ? { ...answer, claims, complete: true } : null;
}

/** A question that ends where it is, at `now` (epoch milliseconds). */
export function endedQuestion(
  question: Question,
  now: number,
  changes: Pick<Question, 'status'> & Partial<Question>,
): Question {
  const answer = wholePart(question.answer);
  return { ...question, answer, workerId: null, finishedAt: now, ...changes };
}

/** A question of which nothing goes on any more, neither an answer nor a search; `now` as above. */
export function restingQuestion(question: Question, now: number): Question {
  const { web } = question;
  const ended = isBeingAnswered(question)
    ? endedQuestion(question, now, { status: 'stopped' })
    : question;
  return web && isUnderWay(web) ? { ...ended, web: stoppedSearch(web, now) } : ended;
}

/** The words of a question as they are kept and sent: on one line, and not longer than they may be. */
export function questionText(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim().slice(0, longestQuestion).trim();
}
