import type { SectionName } from '#domain/analysis/analysis.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import { AnalysisTask } from './analysis-task.ts';
import { analyzeInPortions } from './analyze-in-portions.ts';
import { articleAsData } from './article-prompt.ts';
import { contextWindow, mayBeSmall } from './context-window.ts';
import { Conversation } from './conversation.ts';
import { describeFailure } from './describe-failure.ts';
import { EndpointSession } from './endpoint-session.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type KeyProblem, keyProblemOf } from './key-problem.ts';
import type { ModelJob, ModelResult } from './model-job.ts';
import { planReading, type ReadingPlan } from './reading-plan.ts';
import { sectionsToWrite } from './sections-to-write.ts';
import { sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';
import { webSourcesAsData } from './web-sources-prompt.ts';

export type { ModelEnvironment, ModelJob, ModelResult } from './model-job.ts';

/** Tokens of the reader's wishes, and of the shape in words where there is no schema. */
const tokensOfWishes = 500;
/** How often the article is shortened after the service found it too long. */
const mostShortenings = 2;

/**
 * Has a model analyze an article and returns the analysis, with what was kept from an earlier try.
 * Throws an `AnalystError` when it fails, after a last `onDraft` with what is complete; when the
 * signal aborts, throws the signal's reason.
 */
export async function analyzeWithModel(job: ModelJob): Promise<ModelResult> {
  job.signal.throwIfAborted();
  const { endpoint, environment, kept } = job;
  const sections = sectionsToWrite(job);
  if (sections.length === 0) return { analysis: kept ?? {}, usage: null, responseFormat: null };
  const session = await EndpointSession.recall(endpoint, environment);
  const keyProblem = keyProblemOf(endpoint);
  if (keyProblem) throw failure(job, keyProblem);
  if (!endpoint.model) throw failure(job, 'no such model');

  const data = articleAsData(job.article) + sourcesAsData(job.sources ?? []);
  const question = systemPrompt + data + webSourcesAsData(job.web ?? []);
  const needed = estimateTokens(question) * session.factor;
  let window = mayBeSmall(endpoint, needed) ? await contextWindow(endpoint, environment) : null;
  let foundTooLong: unknown = failure(job, 'too long');
  for (let shortenings = 0; ; shortenings++) {
    const { plan, sources } = plannedReading(job, session, window);
    if (!plan) throw foundTooLong;
    try {
      return await read({ ...job, sources }, sections, session, plan);
    } catch (error) {
      const smaller = await smallerWindow(error, job, session, window ?? needed);
      if (smaller === null || shortenings === mostShortenings) throw error;
      foundTooLong = error;
      window = smaller;
    }
  }
}

async function read(
  job: ModelJob,
  sections: readonly SectionName[],
  session: EndpointSession,
  plan: ReadingPlan,
): Promise<ModelResult> {
  const of = job.article.sentences.length;
  if (plan.read < of) job.onNotice?.({ kind: 'partly read', read: plan.read, of });
  const { portions, longestAnswer } = plan;
  const [sentences] = portions;
  if (!sentences || portions.length > 1) {
    const analysis = await analyzeInPortions(job, session, sections, plan);
    return { analysis, usage: session.usage, responseFormat: session.responseFormat };
  }
  const task = new AnalysisTask(job, session, {
    sections,
    sentences,
    kept: job.kept,
    longestAnswer,
  });
  const analysis = await new Conversation(job, session, task).run();
  return { analysis, usage: session.usage, responseFormat: session.responseFormat };
}

/** Saved stories are sent only if the whole article fits next to them: no part of it is left out for their sake. */
function plannedReading(
  job: ModelJob,
  session: EndpointSession,
  window: number | null,
): { plan: ReadingPlan | null; sources: readonly SavedSource[] } {
  const withSources = (sources: readonly SavedSource[]) => {
    const others = sourcesAsData(sources) + webSourcesAsData(job.web ?? []);
    const prompt = estimateTokens(systemPrompt + others) + tokensOfWishes;
    return planReading(job.article, {
      window,
      prompt: prompt * session.factor,
      factor: session.factor,
      rank: job.environment.rank,
    });
  };
  const { sources = [] } = job;
  const plan = withSources(sources);
  const whole = plan?.portions.length === 1 && plan.read === job.article.sentences.length;
  return whole || sources.length === 0 ? { plan, sources } : { plan: withSources([]), sources: [] };
}

/** The window to plan with after the service found the article too long, or cut it; null for another failure. */
async function smallerWindow(
  error: unknown,
  { endpoint, environment, signal }: ModelJob,
  session: EndpointSession,
  tried: number,
): Promise<number | null> {
  if (!(error instanceof AnalystError) || signal.aborted) return null;
  const { kind } = error.failure;
  if (kind !== 'too long' && kind !== 'cut silently') return null;
  const told = session.window ?? (await contextWindow(endpoint, environment));
  const window = told !== null && told < tried ? told : Math.floor(tried / 2);
  return window < tried ? window : null;
}

function failure({ endpoint }: ModelJob, kind: KeyProblem | 'no such model' | 'too long') {
  return new AnalystError(describeFailure(kind, endpoint));
}
