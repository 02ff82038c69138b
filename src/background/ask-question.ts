import { estimateQuestion } from '#analysts/model/answer-question.ts';
import { memoryKey } from '#analysts/model/endpoint-session.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { Article } from '#domain/article/article.ts';
import { prepareQuestions } from '#domain/asking/prepare-questions.ts';
import { endedQuestion, type Question, questionText } from '#domain/asking/question.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { readSettings } from '#store/settings/settings.ts';
import { deleteQuestion, findQuestion, putQuestion } from '#store/stories/questions.ts';
import { earlierQuestions } from './earlier-questions.ts';
import { analystOf } from './new-run.ts';
import { dropQuestion, enqueueQuestion } from './question-queue.ts';
import { workerId } from './worker-id.ts';

/** The reader asks about an article. `id`: of the question, given by the surface that shows it. */
export async function askQuestion(articleId: string, id: string, typed: string): Promise<void> {
  const text = questionText(typed);
  const article = await database.articles.get(articleId);
  if (!article || text === '' || (await findQuestion(id))) return;
  await ask(article, { id, text, askedAt: Date.now() }, false);
}

/** The reader wants another try, or has seen the price and wants it. The answer that was there gives way to the new one. */
export async function askAgain(id: string): Promise<void> {
  const question = await findQuestion(id);
  const article = question && (await database.articles.get(question.articleId));
  if (!question || !article) return;
  dropQuestion(id);
  const agreed = question.failure?.kind === 'costs much';
  await ask(article, question, agreed);
}

/** The reader pressed Stop: what was written and checked stays. */
export async function stopQuestion(id: string): Promise<void> {
  dropQuestion(id);
  const question = await findQuestion(id);
  if (question?.status !== 'queued' && question?.status !== 'running') return;
  await putQuestion(endedQuestion(question, Date.now(), { status: 'stopped' }));
}

export async function forgetQuestion(id: string): Promise<void> {
  dropQuestion(id);
  await deleteQuestion(id);
}

async function ask(
  article: Article,
  { id, text, askedAt }: Pick<Question, 'id' | 'text' | 'askedAt'>,
  agreed: boolean,
): Promise<void> {
  const settings = await readSettings();
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const question: Question = {
    id,
    articleId: article.id,
    text,
    status: 'done',
    analyst: endpoint ? analystOf(endpoint) : { kind: 'extractive' },
    workerId: null,
    resumed: 0,
    passages: prepareQuestions(article)
      .find(text)
      .map(({ sentenceId }) => sentenceId),
    answer: null,
    failure: null,
    usage: null,
    askedAt,
    finishedAt: Date.now(),
  };
  if (!endpoint) return putQuestion(question);
  const cost = agreed ? null : await costAbove(article, question, endpoint, settings);
  if (cost !== null) {
    const { model } = endpoint;
    const failure = makeFailure('costs much', 'question', { values: { cost, model } });
    return putQuestion({ ...question, status: 'failed', failure });
  }
  await putQuestion({ ...question, status: 'queued', workerId, finishedAt: null });
  enqueueQuestion(id);
}

/** What the answer would cost, in US dollars, where that is more than the reader wants to pay unasked; else null. */
async function costAbove(
  article: Article,
  question: Question,
  endpoint: Endpoint,
  { askAboveCost }: Settings,
): Promise<number | null> {
  if (askAboveCost === null) return null;
  const factor = await endpointMemory('tokenFactor').read(memoryKey(endpoint));
  const asked = { question: question.text, earlier: await earlierQuestions(question) };
  const { cost } = estimateQuestion(article, endpoint, asked, factor);
  return cost !== null && cost > askAboveCost ? cost : null;
}
