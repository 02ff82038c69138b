import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import { askAboutCost } from '#analysts/model/ask-about-cost.ts';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { textOfInputs } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { isFormerBrief } from '#domain/analysis/former-brief.ts';
import { endedReading, isBeingRead } from '#domain/analysis/second-reading.ts';
import type { Article } from '#domain/article/article.ts';
import {
  checkerOf,
  type Endpoint,
  findEndpoint,
  type Settings,
} from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRun, putRun } from '#store/stories/analyses.ts';
import { findPaidRun } from './find-paid-run.ts';
import { extractiveRun, inputsNow, modelRun } from './new-run.ts';
import { paintArticle } from './paint-pages.ts';
import { plannedReading } from './planned-reading.ts';
import { abandonRun, enqueueRun, isHeld } from './run-queue.ts';
import { chooseSources } from './sources-for.ts';

export interface AnalysisRequest {
  /** All of it from the start, not only what is missing. */
  again: boolean;
  /** Another endpoint than the default one, for this once. */
  endpointId: string | null;
  /** The reader pressed a button; otherwise nothing that was analyzed already is analyzed again. */
  asked?: boolean;
  /** Nobody pressed anything: nothing that costs begins. */
  free?: boolean;
  /** The reader knows what it costs. */
  agreed?: boolean;
  /** The article as it was before it was read anew with another text. */
  changedFrom?: Article | null;
}

/**
 * Has an article analyzed: the brief at once, on the device; then, where an endpoint is set, by its
 * model. What a model has analyzed is not paid for again unless the reader asks, not even when the
 * text has changed since; and above the price that the reader has set, they are asked first.
 */
export function startAnalysis(articleId: string, request: AnalysisRequest): Promise<void> {
  // Two tabs may have read the same article at the same moment.
  return oneAtATime(`start-analysis ${articleId}`, () => start(articleId, request));
}

async function start(articleId: string, request: AnalysisRequest): Promise<void> {
  const [article, settings, before] = await Promise.all([
    database.articles.get(articleId),
    readSettings(),
    findRun(articleId),
  ]);
  if (!article) return;
  const endpoint = endpointFor(request, settings, before);
  if (before && !(await isWanted(before, request, endpoint, settings, article))) return;
  abandonRun(articleId);
  const run = await nextRun(article, endpoint, settings, request, before && withoutReader(before));
  if (!(await putRun(run))) return;
  if (run.status === 'queued' || run.secondReading?.status === 'queued') enqueueRun(articleId);
  await paintArticle(articleId);
}

/** Another try is a try of the same service, also where the reader picked it for this article alone. */
function endpointFor(
  { endpointId, asked, free }: AnalysisRequest,
  settings: Settings,
  before?: AnalysisRun,
) {
  if (free) return null;
  const usual = findEndpoint(settings, endpointId ?? settings.defaultEndpointId);
  if (endpointId !== null || !asked || !before?.madeFrom?.picked) return usual;
  const { analyst } = before;
  return (analyst.kind === 'model' && findEndpoint(settings, analyst.endpointId)) || usual;
}

/** What stays of a run whose second reading was just abandoned. */
function withoutReader(run: AnalysisRun): AnalysisRun {
  const { secondReading: reading } = run;
  if (!reading || !isBeingRead(reading)) return run;
  return { ...run, secondReading: endedReading(reading, Date.now(), { status: 'stopped' }) };
}

async function isWanted(
  before: AnalysisRun,
  request: AnalysisRequest,
  endpoint: Endpoint | null,
  settings: Settings,
  article: Article,
): Promise<boolean> {
  if (request.asked) return !isUnderWay(before, endpoint?.id ?? null);
  const { changedFrom } = request;
  if (before.analyst.kind === 'extractive') {
    if (changedFrom != null) return true;
    return !request.free && settings.defaultEndpointId !== null && !before.briefPreferred;
  }
  // The reader may have been quicker, and had this very text analyzed.
  if (!changedFrom || before.madeFrom?.text === textOfInputs(article)) return false;
  abandonRun(before.articleId);
  await putRun({ ...before, brief: analyzeExtractively(article) });
  await paintArticle(before.articleId);
  return false;
}

/** What is being written now is not asked for a second time by a second press of the button. */
function isUnderWay({ articleId, status, analyst }: AnalysisRun, endpointId: string | null) {
  const unfinished = status === 'queued' || status === 'running';
  const same = analyst.kind === 'model' && analyst.endpointId === endpointId;
  return unfinished && same && isHeld(articleId);
}

async function nextRun(
  article: Article,
  endpoint: Endpoint | null,
  settings: Settings,
  request: AnalysisRequest,
  before: AnalysisRun | undefined,
): Promise<AnalysisRun> {
  const anew = request.again || request.changedFrom || !before || isFormerBrief(before.brief);
  const brief = anew ? null : before.brief;
  if (!endpoint || (before?.briefPreferred && !request.asked)) {
    const kept = before?.briefPreferred && { briefPreferred: true };
    return { ...extractiveRun(article, brief), ...kept };
  }
  const made = inputsNow(article, endpoint, settings);
  const paid = request.asked ? null : await findPaidRun(made);
  const draft = request.again || !before?.draft ? null : checkedPart(before.draft);
  const picked = endpoint.id !== settings.defaultEndpointId;
  // What is kept of an earlier text, or written for an earlier prompt, goes on being of that.
  const { text, promptVersion } = (draft && before?.madeFrom) || made;
  const basis = { ...made, text, promptVersion, ...(picked && { picked }) };
  const run = {
    ...modelRun(article, endpoint, basis, { brief, draft }),
    // What is kept of the draft cites them by number.
    ...(draft && before?.sources && { sources: before.sources }),
  };
  if (paid) {
    const taken = { ...run, ...paid };
    const secondReading =
      paid.secondReading ?? (await plannedReading(taken, article, settings, 'unasked'));
    const ended = { status: 'done', workerId: null, finishedAt: Date.now() } as const;
    return { ...taken, ...ended, secondReading };
  }
  const stays = before?.draft ? before : null;
  const failure = request.agreed ? null : await priceQuestion(run, article, settings, stays);
  if (!failure) return run;
  const waiting = { again: request.again, endpointId: endpoint.id, before: stays?.status ?? null };
  const asking = { status: 'failed', failure, question: waiting, workerId: null } as const;
  return { ...(stays ?? run), ...asking, progress: null, finishedAt: Date.now() };
}

async function priceQuestion(
  run: AnalysisRun,
  article: Article,
  settings: Settings,
  stays: AnalysisRun | null,
) {
  const { analyst, draft } = run;
  const { askAboveCost, outputLanguage, reader, hiddenSections } = settings;
  const endpoint = analyst.kind === 'model' && findEndpoint(settings, analyst.endpointId);
  if (askAboveCost === null || !endpoint) return null;
  const preferences = { outputLanguage, reader, hiddenSections };
  const sources = await chooseSources(run, article, settings);
  const job = { article, endpoint, preferences, kept: draft, sources };
  const complete = sectionNames.filter((name) => stays?.draft?.[name]?.complete).length;
  const { when, upTo } = settings.secondReading;
  const checker = checkerOf(settings, endpoint);
  const reading = when === 'always' && checker ? { checker, upTo } : null;
  return askAboutCost(job, askAboveCost, complete, endpointMemory('tokenFactor'), reading);
}

/** The reader has seen the price, or the question, and wants it. */
export async function goAhead(articleId: string): Promise<void> {
  const question = (await findRun(articleId))?.question;
  if (!question) return;
  const { again, endpointId } = question;
  await startAnalysis(articleId, { again, endpointId, asked: true, agreed: true });
}

/** The reader has seen the price and prefers what is there: what a model wrote before, else the brief. */
export async function keepBrief(articleId: string): Promise<void> {
  await changeRun(articleId, ({ question, ...run }, article) => {
    if (!run.draft) return { ...extractiveRun(article, run.brief), briefPreferred: true };
    return { ...run, failure: null, status: question?.before === 'done' ? 'done' : 'stopped' };
  });
}

/** The reader wants to see a draft of which nothing was found in the article. */
export async function showAnyway(articleId: string): Promise<void> {
  await changeRun(articleId, (run) => ({
    ...run,
    status: 'done',
    failure: null,
    shownAnyway: true,
  }));
}

async function changeRun(
  articleId: string,
  change: (run: AnalysisRun, article: Article) => AnalysisRun,
): Promise<void> {
  const [run, article] = await Promise.all([findRun(articleId), database.articles.get(articleId)]);
  if (!run || !article || isHeld(articleId)) return;
  await putRun(change(run, article));
  await paintArticle(articleId);
}
