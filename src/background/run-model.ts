import browser from 'webextension-polyfill';
import { analyzeWithModel, type ModelJob } from '#analysts/model/analyze-with-model.ts';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { keyOfInputs } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { Article } from '#domain/article/article.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeHeldRun, findRun } from '#store/stories/analyses.ts';
import { failureOf } from './failure-of.ts';
import { modelEnvironment } from './model-environment.ts';
import { noteUsage } from './note-usage.ts';
import { setOriginRules } from './origin-rules.ts';
import { articlePainter, paintArticle } from './paint-pages.ts';
import { plannedReading } from './planned-reading.ts';
import { RunWriter } from './run-writer.ts';
import { sourcesFor } from './sources-for.ts';
import { workerId } from './worker-id.ts';

/** Runs the model analyst on a queued run and writes what it says into the row, as it grows. */
export async function runModel(articleId: string, controller: AbortController): Promise<void> {
  const { signal } = controller;
  const [run, article, settings] = await Promise.all([
    findRun(articleId),
    database.articles.get(articleId),
    readSettings(),
  ]);
  if (!run || !article || run.analyst.kind !== 'model') return;
  const endpoint = findEndpoint(settings, run.analyst.endpointId);
  const claims = claimsPainter(articleId);
  const writer = new RunWriter(articleId, {
    onWritten: claims.paint,
    onLost: () => controller.abort(),
  });
  if (!endpoint) {
    const { provider } = run.analyst;
    const failure = makeFailure('service removed', 'article', { values: { provider } });
    await finish(run, { status: 'failed', failure });
    return;
  }
  await changeHeldRun(articleId, workerId, { status: 'running', failure: null, notice: null });
  try {
    await setOriginRules();
    const sources = await sourcesFor(run, article, settings);
    const opened = await withKey(endpoint, browser.storage.session);
    const job = jobOf({ run, article, settings, endpoint: opened, signal, writer, sources });
    const { analysis } = await analyzeWithModel(job);
    await writer.settle();
    const written = { ...run, draft: analysis };
    const secondReading = await plannedReading(written, article, settings, 'unasked');
    await finish(run, { status: 'done', draft: analysis, secondReading });
  } catch (cause) {
    await writer.settle();
    // Stopped or replaced: whoever aborted has written the row already.
    if (signal.aborted) {
      claims.stop();
      return;
    }
    const draft = (await findRun(articleId))?.draft ?? null;
    const kept = draft && checkedPart(draft);
    await finish(run, { status: 'failed', draft: kept, failure: failureOf(cause, 'article') });
  }
  claims.stop();
  await noteWhatItTook(articleId, endpoint);
  await paintArticle(articleId);
}

/**
 * The page changes only when a claim has been checked, not with every word that is written.
 * `stop` before the last painting.
 */
function claimsPainter(articleId: string) {
  let painted = '';
  const painter = articlePainter(articleId);
  const paint = ({ draft }: Partial<AnalysisRun>) => {
    if (!draft) return;
    const checked = claimsOf(draft)
      .filter(({ complete }) => complete)
      .map(({ id, evidence }) => `${id} ${evidence.verdict}`)
      .join();
    if (checked === painted) return;
    painted = checked;
    painter.ask();
  };
  return { paint, stop: () => painter.stop() };
}

/** Also for an analysis that failed: the service counts it all the same. */
async function noteWhatItTook(articleId: string, endpoint: Endpoint): Promise<void> {
  const { usage, madeFrom } = (await findRun(articleId)) ?? {};
  await noteUsage(usage, endpoint, {
    articleId,
    ...(madeFrom && { madeFrom: keyOfInputs(madeFrom) }),
  });
}

function finish(run: AnalysisRun, changes: Partial<AnalysisRun>): Promise<boolean> {
  const ended = { workerId: null, progress: null, finishedAt: Date.now() };
  return changeHeldRun(run.articleId, workerId, { ...ended, ...changes });
}

interface Work {
  run: AnalysisRun;
  article: Article;
  settings: Settings;
  endpoint: Endpoint;
  signal: AbortSignal;
  writer: RunWriter;
  sources: NonNullable<ModelJob['sources']>;
}

function jobOf({ run, article, settings, endpoint, signal, writer, sources }: Work): ModelJob {
  const { outputLanguage, reader, hiddenSections } = settings;
  return {
    article,
    endpoint,
    sources,
    preferences: { outputLanguage, reader, hiddenSections },
    kept: run.draft,
    signal,
    onDraft: (draft) => writer.write({ draft }),
    onProgress: (progress) => writer.write({ progress }),
    onUsage: (usage) => writer.write({ usage }),
    onNotice: (notice) => writer.write({ notice }),
    environment: modelEnvironment(),
  };
}
