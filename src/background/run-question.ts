import browser from 'webextension-polyfill';
import { answerQuestion } from '#analysts/model/answer-question.ts';
import { readClaims } from '#analysts/model/read-claims.ts';
import type { Usage } from '#domain/analysis/analysis-run.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { usageSince, usageTogether } from '#domain/analysis/second-reading.ts';
import type { Article } from '#domain/article/article.ts';
import { claimsAsAnalysis, mapAnswerAsAnalysis } from '#domain/asking/claims-as-analysis.ts';
import {
  type Answer,
  endedQuestion,
  isListQuestion,
  type ListQuestion,
  type Question,
} from '#domain/asking/question.ts';
import { applyReadings } from '#domain/checking/apply-readings.ts';
import { type Endpoint, findEndpoint } from '#domain/settings/settings.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeHeldQuestion, findQuestion } from '#store/stories/questions.ts';
import { earlierQuestions } from './earlier-questions.ts';
import { failureOf } from './failure-of.ts';
import { logFailure } from './log-failure.ts';
import { lookThroughList } from './look-through-list.ts';
import { modelEnvironment } from './model-environment.ts';
import { noteUsage } from './note-usage.ts';
import { setOriginRules } from './origin-rules.ts';
import { plannedReader } from './planned-reading.ts';
import { RowWriter } from './row-writer.ts';
import { stillSaved } from './still-saved.ts';
import { textAsked } from './text-asked.ts';
import { workerId } from './worker-id.ts';

/**
 * Answers a queued question: saved stories are looked through on the device; a model answers in claims, each of which
 * is in the row, checked, as soon as it has come.
 */
export async function runQuestion(id: string, controller: AbortController): Promise<void> {
  const { signal } = controller;
  const asTold = await findQuestion(id);
  if (asTold?.status !== 'queued' || asTold.workerId !== workerId) return;
  const { analyst } = asTold;
  if (analyst.kind === 'extractive') {
    if (isListQuestion(asTold)) await lookThrough(asTold, signal);
    return;
  }
  const question = isListQuestion(asTold) ? await ofStoriesThere(asTold) : asTold;
  const [asked, settings] = await Promise.all([textAsked(question), readSettings()]);
  if (!asked) {
    // Of the stories that it was to be answered from, none is left.
    await end({ status: 'stopped' }, question);
    return;
  }
  const { article } = asked;
  // Switched off since: nothing of what was saved is sent.
  if (asked.stories && !settings.storiesAsSources) {
    await end({ status: 'stopped' }, question);
    return;
  }
  const endpoint = findEndpoint(settings, analyst.endpointId);
  if (!endpoint) {
    const values = { provider: analyst.provider };
    await end(
      { status: 'failed', failure: makeFailure('service removed', 'question', { values }) },
      question,
    );
    return;
  }
  const state = new QuestionInProgress(question, endpoint, controller);
  try {
    await setOriginRules();
    const answer = await answerQuestion({
      ...asked,
      endpoint: await withKey(endpoint, browser.storage.session),
      signal,
      question: question.text,
      web: question.web?.sources,
      earlier: await earlierQuestions(question),
      outputLanguage: settings.outputLanguage,
      onAnswer: (soFar) => state.show(soFar),
      onUsage: (usage) => state.count(usage),
      onProgress() {},
      environment: modelEnvironment(),
    });
    state.show(await read(answer, article, endpoint, state, signal));
    await state.writer.settle();
    await end({ status: 'done' }, state.question);
  } catch (cause) {
    await state.writer.settle();
    // Stopped, deleted or asked again: whoever aborted has written the row already.
    if (!signal.aborted) {
      await end({ status: 'failed', failure: failureOf(cause, 'question') }, state.question);
    }
  }
}

/** Without the stories that were deleted while it waited: of those, nothing is sent. */
async function ofStoriesThere(question: ListQuestion): Promise<ListQuestion> {
  return { ...question, stories: await stillSaved(question.stories) };
}

/** Finds the passages of saved stories that may answer; they are all of the answer until the reader wants one from a model. */
async function lookThrough(question: ListQuestion, signal: AbortSignal): Promise<void> {
  await changeHeldQuestion(question.id, workerId, { status: 'running' });
  try {
    const found = await lookThroughList(question);
    if (!signal.aborted) await end({ status: 'done', ...found }, question);
  } catch (cause) {
    if (signal.aborted) return;
    await end({ status: 'failed', failure: failureOf(cause, 'question') }, question);
  }
}

/** Ends a question that this worker holds. */
function end(changes: Parameters<typeof endedQuestion>[2], of: Question): Promise<boolean> {
  const ended = endedQuestion(of, Date.now(), changes);
  const { status, answer, failure, workerId: none, finishedAt, usage, stories, estimate } = ended;
  return changeHeldQuestion(of.id, workerId, {
    status,
    answer,
    failure,
    workerId: none,
    finishedAt,
    usage,
    ...(stories && { stories, estimate }),
  });
}

/** The answer after a second reading, where the reader wants one always and it costs what they allow; it never fails the answer. */
async function read(
  answer: Answer,
  article: Article,
  endpoint: Endpoint,
  state: QuestionInProgress,
  signal: AbortSignal,
): Promise<Answer> {
  const analysis = claimsAsAnalysis(answer.claims);
  const web = state.question.web?.sources ?? [];
  const reader = await plannedReader(analysis, article, endpoint, await readSettings(), web);
  if (!reader) return answer;
  let read = answer;
  const counter = state.counterFor(reader);
  const { model } = reader;
  try {
    await readClaims({
      article,
      endpoint: await withKey(reader, browser.storage.session),
      analysis,
      answered: [],
      web,
      signal,
      onProgress() {},
      onReadings: (readings) => {
        read = mapAnswerAsAnalysis(answer, (of) => applyReadings(of, article, readings, model));
        state.show(read);
      },
      onUsage: counter,
      environment: modelEnvironment(),
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
  }
  return read;
}

/** The question while its answer comes, the writing of it, and what it takes. */
class QuestionInProgress {
  question: Question;
  readonly writer: RowWriter<Question>;
  readonly #signal: AbortSignal;
  readonly #spent = new Map<string, Usage>();
  readonly count: (usage: Usage) => void;

  constructor(question: Question, endpoint: Endpoint, controller: AbortController) {
    this.question = { ...question, status: 'running' };
    this.#signal = controller.signal;
    this.writer = new RowWriter<Question>(question.id, 'answer', changeHeldQuestion, {
      onLost: () => controller.abort(),
    });
    this.count = this.counterFor(endpoint);
    const { stories } = question;
    this.writer.write({ status: 'running', ...(stories && { stories }) });
  }

  show(answer: Answer): void {
    this.question = { ...this.question, answer };
    this.#write({ answer });
  }

  /** Counts what one conversation with a service has taken so far, toward the month and on the question. */
  counterFor(endpoint: Endpoint): (usage: Usage) => void {
    const name = `${this.#spent.size}`;
    let counted: Usage | null = null;
    this.#spent.set(name, { inputTokens: 0, outputTokens: 0, cost: null });
    return (usage) => {
      const since = usageSince(counted, usage);
      counted = usage;
      this.#spent.set(name, usage);
      const work = { articleId: this.question.articleId, for: 'question' } as const;
      logFailure(noteUsage(since, endpoint, work));
      const all = [...this.#spent.values()].reduce<Usage | null>(usageTogether, null);
      this.question = { ...this.question, usage: all };
      this.#write({ usage: all });
    };
  }

  /** Once it is stopped, the row is another's. */
  #write(changes: Partial<Question>): void {
    if (!this.#signal.aborted) this.writer.write(changes);
  }
}
