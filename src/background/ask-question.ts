import type { Article } from '#domain/article/article.ts';
import {
  endedQuestion,
  isBeingAnswered,
  isListQuestion,
  type Question,
  questionText,
  readingListId,
} from '#domain/asking/question.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import {
  addQuestion,
  deleteQuestion,
  findQuestion,
  replaceQuestion,
} from '#store/stories/questions.ts';
import { askList, type KeepQuestion } from './answer-from-list.ts';
import { costAbove } from './cost-of-question.ts';
import { analystOf } from './new-run.ts';
import { dropQuestion, enqueueQuestion } from './question-queue.ts';
import { preparedForQuestions } from './text-asked.ts';
import { abandonSearch } from './web-search-queue.ts';
import { workerId } from './worker-id.ts';

/**
 * The reader asks about an article, or about all saved stories with `readingListId`. `id`: of the question, given by
 * the surface that shows it.
 */
export async function askQuestion(articleId: string, id: string, typed: string): Promise<void> {
  const text = questionText(typed);
  if (text === '' || (await findQuestion(id))) return;
  const asked = { id, text, askedAt: Date.now() };
  if (articleId === readingListId) return askList(asked, addQuestion);
  const article = await database.articles.get(articleId);
  if (article) await ask(article, asked, false, addQuestion);
}

/**
 * The reader wants another try, or has seen the price and wants it. The answer that was there gives way to the new
 * one; where saved stories could not be looked through, they are looked through once more.
 */
export async function askAgain(id: string): Promise<void> {
  const question = await findQuestion(id);
  if (!question) return;
  dropQuestion(id);
  if (isListQuestion(question)) {
    const { text, askedAt } = question;
    return askList({ id, text, askedAt }, replaceQuestion);
  }
  const article = await database.articles.get(question.articleId);
  if (!article) return;
  const agreed = question.failure?.kind === 'costs much';
  await ask(article, question, agreed, replaceQuestion);
}

/** Pages of the web have come for a question: a model that was asked answers it anew, with them. */
export async function answerWithSources(id: string): Promise<void> {
  const question = await findQuestion(id);
  if (question?.analyst.kind !== 'model') return;
  dropQuestion(id);
  const article = await database.articles.get(question.articleId);
  if (article) await ask(article, question, false, replaceQuestion);
}

/** The reader pressed Stop: what was written and checked stays. */
export async function stopQuestion(id: string): Promise<void> {
  dropQuestion(id);
  const question = await findQuestion(id);
  if (!question || !isBeingAnswered(question)) return;
  await replaceQuestion(endedQuestion(question, Date.now(), { status: 'stopped' }));
}

export async function forgetQuestion(id: string): Promise<void> {
  dropQuestion(id);
  abandonSearch(id);
  await deleteQuestion(id);
}

async function ask(
  article: Article,
  { id, text, askedAt, web }: Pick<Question, 'id' | 'text' | 'askedAt' | 'web'>,
  agreed: boolean,
  keep: KeepQuestion,
): Promise<void> {
  const settings = await readSettings();
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  const passages = preparedForQuestions(article).find(text);
  const question: Question = {
    id,
    articleId: article.id,
    text,
    status: 'done',
    analyst: endpoint ? analystOf(endpoint) : { kind: 'extractive' },
    workerId: null,
    resumed: 0,
    passages: passages.map(({ sentenceId }) => sentenceId),
    ...(passages.some(({ sure }) => !sure) && { nearest: true }),
    ...(web && { web }),
    answer: null,
    failure: null,
    usage: null,
    askedAt,
    finishedAt: Date.now(),
  };
  if (!endpoint) {
    await keep(question);
    return;
  }
  const failure = agreed ? null : await costAbove(article, question, endpoint, settings);
  if (failure) {
    await keep({ ...question, status: 'failed', failure });
    return;
  }
  const isKept = await keep({ ...question, status: 'queued', workerId, finishedAt: null });
  if (isKept) enqueueQuestion(id);
}
