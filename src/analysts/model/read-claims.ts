import type { Analysis } from '#domain/analysis/analysis.ts';
import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { GivenReading } from '#domain/checking/apply-readings.ts';
import { contextWindow, mayBeSmall } from './context-window.ts';
import { Conversation } from './conversation.ts';
import { describeFailure } from './describe-failure.ts';
import { EndpointSession } from './endpoint-session.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type KeyProblem, keyProblemOf } from './key-problem.ts';
import type { ModelCall } from './model-job.ts';
import { longestAnswer } from './request-body.ts';
import { type ReadingItem, readingItems } from './second-reading-items.ts';
import { pairsAsData, readingSystemPrompt } from './second-reading-prompt.ts';
import { SecondReadingTask } from './second-reading-task.ts';

/** More claims at once, and small models lose count. */
export const mostInPortion = 40;
/** Share of the window that the answer may take. */
const shareOfAnswer = 0.3;
/** The rest is for what the estimate gets wrong. */
const usable = 0.9;
/** How often a portion is halved that the service found too long. */
const mostHalvings = 2;

/** The claims of an analysis for a model to read beside the sentences they cite. */
export interface SecondReadingJob extends ModelCall {
  article: Article;
  analysis: Analysis;
  /** Ids of claims that had their answer in an earlier try: they are not asked about again. */
  answered: readonly string[];
  /** The pages of the web that its claims may cite. */
  web?: readonly WebSource[];
  /** Called while answers come, with everything that this job has heard so far. */
  onReadings(readings: ReadonlyMap<string, GivenReading>): void;
}

/**
 * Has a model read the claims of an analysis that code alone cannot judge, a portion at a time, and returns
 * what it said. Throws an `AnalystError` when a portion fails, after a last `onReadings` with what came
 * whole; when the signal aborts, throws the signal's reason.
 */
export async function readClaims(
  job: SecondReadingJob,
): Promise<ReadonlyMap<string, GivenReading>> {
  job.signal.throwIfAborted();
  const { article, endpoint, environment } = job;
  const readings = new Map<string, GivenReading>();
  const items = readingItems(job.analysis, article, job.answered, job.web);
  if (items.length === 0) return readings;
  const session = await EndpointSession.recall(endpoint, environment);
  const keyProblem = keyProblemOf(endpoint);
  if (keyProblem) throw failure(job, keyProblem);
  if (!endpoint.model) throw failure(job, 'no such model');
  const needed = estimateTokens(pairsAsData(article, items)) * session.factor;
  const window = mayBeSmall(endpoint, needed) ? await contextWindow(endpoint, environment) : null;
  const longest = window === null ? longestAnswer : Math.floor(window * shareOfAnswer);
  const portions = portionsOf(items, article, roomIn(window, session.factor));
  const halvings = new WeakMap<object, number>();
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    const task = new SecondReadingTask(session, {
      call: job,
      article,
      items: portion,
      longestAnswer: Math.min(longestAnswer, longest),
      onReadings: (heard) => {
        for (const [claimId, reading] of heard) readings.set(claimId, reading);
        job.onReadings(new Map(readings));
      },
    });
    try {
      await new Conversation(job, session, task).run();
    } catch (error) {
      // The instructions were cut off with the rest: what was heard while it came counts for nothing.
      if (isFailure(error, 'cut silently')) {
        for (const { claimId } of portion) readings.delete(claimId);
        job.onReadings(new Map(readings));
      }
      const halved = halvings.get(portion) ?? 0;
      const tooLong = isFailure(error, 'too long') || isFailure(error, 'cut silently');
      if (!tooLong || portion.length === 1 || halved === mostHalvings) throw error;
      const middle = Math.ceil(portion.length / 2);
      for (const half of [portion.slice(middle), portion.slice(0, middle)]) {
        halvings.set(half, halved + 1);
        portions.unshift(half);
      }
    }
  }
  return readings;
}

/** Tokens of our estimate that the claims of one request may take. */
function roomIn(window: number | null, factor: number): number {
  if (window === null) return Number.POSITIVE_INFINITY;
  const answer = Math.min(longestAnswer, Math.floor(window * shareOfAnswer));
  return ((window - answer) * usable) / factor - estimateTokens(readingSystemPrompt);
}

/** As few requests as the number of claims and the room allow; a claim too long for any goes alone. */
export function portionsOf(
  items: readonly ReadingItem[],
  article: Article,
  room = Number.POSITIVE_INFINITY,
): ReadingItem[][] {
  const portions: ReadingItem[][] = [];
  let portion: ReadingItem[] = [];
  let spent = 0;
  for (const item of items) {
    const cost = estimateTokens(pairsAsData(article, [item]));
    if (portion.length === mostInPortion || (portion.length > 0 && spent + cost > room)) {
      portions.push(portion);
      portion = [];
      spent = 0;
    }
    portion.push(item);
    spent += cost;
  }
  if (portion.length > 0) portions.push(portion);
  return portions;
}

function isFailure(error: unknown, kind: FailureKind): boolean {
  return error instanceof AnalystError && error.failure.kind === kind;
}

function failure({ endpoint }: SecondReadingJob, kind: KeyProblem | 'no such model') {
  return new AnalystError(describeFailure(kind, endpoint, {}, 'second reading'));
}
