import { passagesAsArticle } from '#domain/asking/passages-as-article.ts';
import {
  isBeingAnswered,
  isListQuestion,
  type ListQuestion,
  type Question,
  readingListId,
} from '#domain/asking/question.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findQuestion, putQuestion } from '#store/stories/questions.ts';
import { costAbove } from './cost-of-question.ts';
import { analystOf } from './new-run.ts';
import { dropQuestion, enqueueQuestion } from './question-queue.ts';
import { workerId } from './worker-id.ts';

/** The reader asks all saved stories. Passages are looked for on the device; nothing is sent. */
export async function askList(asked: Pick<Question, 'id' | 'text' | 'askedAt'>): Promise<void> {
  await putQuestion({
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
  enqueueQuestion(asked.id);
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
  if (failure) return putQuestion({ ...asked, status: 'failed', failure, finishedAt: Date.now() });
  await putQuestion({ ...asked, status: 'queued', workerId, finishedAt: null });
  enqueueQuestion(id);
}

/** Of what was deleted since, nothing is sent. */
async function stillSaved(stories: ListQuestion['stories']): Promise<ListQuestion['stories']> {
  const ids = stories.map((story) => story.articleId);
  const saved = new Set(await database.articles.where(':id').anyOf(ids).primaryKeys());
  return stories.filter((story) => saved.has(story.articleId));
}
