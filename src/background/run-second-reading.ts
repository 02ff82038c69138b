import browser from 'webextension-polyfill';
import { readClaims } from '#analysts/model/read-claims.ts';
import type { AnalysisRun, Usage } from '#domain/analysis/analysis-run.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import {
  endedReading,
  type SecondReading,
  usageSince,
  usageTogether,
} from '#domain/analysis/second-reading.ts';
import type { Article } from '#domain/article/article.ts';
import { applyReadings } from '#domain/checking/apply-readings.ts';
import { type Endpoint, findEndpoint } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeHeldReading, findRun } from '#store/stories/analyses.ts';
import { failureOf } from './failure-of.ts';
import { logFailure } from './log-failure.ts';
import { modelEnvironment } from './model-environment.ts';
import { noteUsage } from './note-usage.ts';
import { setOriginRules } from './origin-rules.ts';
import { articlePainter, paintArticle } from './paint-pages.ts';
import type { WriteEvents } from './row-writer.ts';
import { RunWriter } from './run-writer.ts';
import { workerId } from './worker-id.ts';

/** Makes the second reading that is queued on a finished run; each verdict is on its claim as soon as it has come. */
export async function runSecondReading(
  articleId: string,
  controller: AbortController,
): Promise<void> {
  const { signal } = controller;
  const [run, article, settings] = await Promise.all([
    findRun(articleId),
    database.articles.get(articleId),
    readSettings(),
  ]);
  const reading = run?.secondReading;
  if (!run?.draft || !article || reading?.status !== 'queued' || reading.workerId !== workerId) {
    return;
  }
  const end = (changes: Parameters<typeof endedReading>[2], of = reading) =>
    changeHeldReading(articleId, workerId, {
      secondReading: endedReading(of, Date.now(), changes),
    });
  // What the reader decided since it was queued holds.
  if (signal.aborted || settings.secondReading.when === 'never') {
    await end({ status: 'stopped' });
    return;
  }
  const endpoint = findEndpoint(settings, reading.endpointId);
  if (!endpoint) {
    const values = { provider: reading.provider };
    const failure = makeFailure('service removed', 'second reading', { values });
    await end({ status: 'failed', failure });
    return;
  }
  const painter = articlePainter(articleId);
  const work = { run, before: reading, article, endpoint, signal };
  const state = new ReadingInProgress(work, {
    onWritten: () => painter.ask(),
    onLost: () => controller.abort(),
  });
  try {
    await setOriginRules();
    await readClaims({
      article,
      endpoint: await withKey(endpoint, browser.storage.session),
      analysis: run.draft,
      answered: reading.answered,
      web: run.web?.sources ?? [],
      signal,
      onProgress() {},
      onReadings: (readings) => state.hear(readings),
      onUsage: (usage) => state.count(usage),
      environment: modelEnvironment(),
    });
    await state.writer.settle();
    await end({ status: 'done' }, state.reading);
  } catch (cause) {
    await state.writer.settle();
    // Stopped or replaced: whoever aborted has written the row already.
    if (!signal.aborted) {
      const failure = failureOf(cause, 'second reading');
      await end({ status: 'failed', failure }, state.reading);
    }
  }
  painter.stop();
  await paintArticle(articleId);
}

interface Work {
  run: AnalysisRun;
  /** The second reading as it was queued. */
  before: SecondReading;
  article: Article;
  endpoint: Endpoint;
  signal: AbortSignal;
}

/** The draft and the second reading while answers come, and the writing of both. */
class ReadingInProgress {
  reading: SecondReading;
  readonly writer: RunWriter;
  readonly #work: Work;
  #counted: Usage | null = null;

  constructor(work: Work, events: WriteEvents<AnalysisRun>) {
    this.#work = work;
    this.reading = { ...work.before, status: 'running', failure: null };
    this.writer = new RunWriter(work.run.articleId, events, changeHeldReading);
    this.writer.write({ secondReading: this.reading });
  }

  hear(readings: Parameters<typeof applyReadings>[2]): void {
    const { run, before, article, endpoint } = this.#work;
    const answered = [...before.answered, ...readings.keys()];
    this.reading = { ...this.reading, answered };
    const draft = applyReadings(
      run.draft ?? {},
      article,
      readings,
      endpoint.model,
      run.web?.sources,
    );
    this.#write({ draft, secondReading: this.reading });
  }

  /** Counts each request toward the month when it ends: a worker that dies later need not know of it. */
  count(usage: Usage): void {
    const { run, before, endpoint } = this.#work;
    const since = usageSince(this.#counted, usage);
    this.#counted = usage;
    const work = { articleId: run.articleId, for: 'second reading' } as const;
    logFailure(noteUsage(since, endpoint, work));
    this.reading = { ...this.reading, usage: usageTogether(before.usage, usage) };
    this.#write({ secondReading: this.reading });
  }

  /** Once it is stopped, the row may be another run's, held by this same worker. */
  #write(changes: Partial<AnalysisRun>): void {
    if (!this.#work.signal.aborted) this.writer.write(changes);
  }
}
