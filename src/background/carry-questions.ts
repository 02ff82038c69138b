import { holds } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import {
  type Answer,
  endedQuestion,
  isBeingAnswered,
  type Question,
  type StoryPassage,
} from '#domain/asking/question.ts';
import { carryAnalysis } from '#domain/revisions/carry-analysis.ts';
import { followersOf, unchangedSentences } from '#domain/revisions/compare-revisions.ts';
import {
  changeQuestion,
  listQuestions,
  putQuestion,
  questionsOf,
} from '#store/stories/questions.ts';
import { dropQuestion } from './question-queue.ts';

/**
 * The answers to questions about an earlier text, beside the text as it stands now: each claim is checked anew, and a
 * question says so where one does not hold any more. What was being answered ends.
 */
export async function carryQuestions(before: Article, article: Article): Promise<void> {
  await carryListQuestions(before, article);
  const questions = await questionsOf(article.id);
  if (questions.length === 0) return;
  const followers = followersOf(before, article);
  for (const question of questions) {
    dropQuestion(question.id);
    await putQuestion(carried(question, before, article, followers));
  }
}

function carried(
  question: Question,
  before: Article,
  article: Article,
  followers: ReadonlyMap<string, string>,
): Question {
  const ended = isBeingAnswered(question)
    ? endedQuestion(question, Date.now(), { status: 'stopped' })
    : question;
  const passages = ended.passages.flatMap((id) => followers.get(id) ?? []);
  const answer =
    ended.answer &&
    mapAnswerAsAnalysis(ended.answer, (analysis) => carryAnalysis(analysis, before, article));
  const fell = heldIn(ended.answer) > heldIn(answer) || passages.length < ended.passages.length;
  return { ...ended, passages, answer, ...(fell && { changed: true }) };
}

/**
 * What was found in an article for questions about all saved stories stays as it was found, because answers rest on it;
 * it leads to the sentence as it stands now, and the question says so where one was reworded or is gone.
 */
async function carryListQuestions(before: Article, article: Article): Promise<void> {
  const asked = await listQuestions();
  const found = asked.filter(({ stories }) =>
    stories.some(({ articleId }) => articleId === article.id),
  );
  if (found.length === 0) return;
  const followers = followersOf(before, article);
  const unchanged = unchangedSentences(before, article);
  const carriedPassage = (passage: StoryPassage): StoryPassage => ({
    ...passage,
    sentenceId: (passage.sentenceId && followers.get(passage.sentenceId)) ?? null,
  });
  for (const { id, stories } of found) {
    const carriedStories = stories.map((story) =>
      story.articleId === article.id
        ? { ...story, passages: story.passages.map(carriedPassage) }
        : story,
    );
    const changed = stories
      .filter(({ articleId }) => articleId === article.id)
      .flatMap(({ passages }) => passages)
      .some(({ sentenceId }) => sentenceId !== null && !unchanged.has(sentenceId));
    await changeQuestion(id, { stories: carriedStories, ...(changed && { changed: true }) });
  }
}

function heldIn(answer: Answer | null): number {
  return (answer?.claims ?? []).filter(({ evidence }) => holds(evidence)).length;
}
