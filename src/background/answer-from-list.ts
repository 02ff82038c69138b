import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import {
  isBeingAnswered,
  isListQuestion,
  type ListQuestion,
  type Question,
  readingListId,
} from '#domain/asking/question.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findQuestion, replaceQuestion } from '#store/stories/questions.ts';
import { costAbove } from './cost-of-question.ts';
import { analystOf } from './new-run.ts';
import { dropQuestion, enqueueQuestion } from './question-queue.ts';
import { stillSaved } from './still-saved.ts';
import { workerId } from './worker-id.ts';

/** As a new question, or in the place of what it was; false where it may not be there. */
export type KeepQuestion = (question: Question) => Promise<boolean>;

/** The reader asks all saved stories. Passages are looked for on the device; nothing is sent. */
export async function askList(
  asked: Pick<Question, 'id' | 'text' | 'askedAt'>,
  keep: KeepQuestion,
): Promise<void> {
  const isKept = await keep({
    ...asked,
    articleId: readingListId,
    stories: [],
    status: 'queued',
    analyst: { kind: 'extractive' },
    workerId,
    resumed: 0,
    passages: [],
    answer: null,
    failure: null,
    usage: null,
    finishedAt: null,
  });
  if (isKept) enqueueQuestion(asked.id);
}

/** The reader has seen the passages that would be sent, and wants an answer from them. Nothing is sent while the setting is off. */
export async function answerFromList(id: string): Promise<void> {
  const question = await findQuestion(id);
  if (!question || !isListQuestion(question) || isBeingAnswered(question)) return;
  const settings = await readSettings();
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const stories = await stillSaved(question.stories);
  const put = passagesAsArticle(stories);
  if (!endpoint || !put || !settings.storiesAsSources) return;
  dropQuestion(id);
  const asked: ListQuestion = {
    ...question,
    stories,
    analyst: analystOf(endpoint),
    resumed: 0,
    answer: null,
    failure: null,
    usage: null,
  };
  const agreed = question.failure?.kind === 'costs much';
  const failure = agreed ? null : await costAbove(put.article, asked, endpoint, settings);
  if (failure) {
    await replaceQuestion({ ...asked, status: 'failed', failure, finishedAt: Date.now() });
    return;
  }
  const isKept = await replaceQuestion({ ...asked, status: 'queued', workerId, finishedAt: null });
  if (isKept) enqueueQuestion(id);
}
