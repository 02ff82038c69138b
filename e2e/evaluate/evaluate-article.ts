import { analyzeWithModel } from '#analysts/model/analyze-with-model.ts';
import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { type Verdict, verdicts } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import '#e2e/browser/fake-i18n.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';
import { runNoticeInWords } from '#ui/story/run-notice-in-words.ts';

/** What the model made of one article. */
export interface Evaluation {
  page: string;
  model: string;
  claims: number;
  /** Claims that say they come from the article, by verdict. */
  verdicts: Record<Verdict, number>;
  /** Claims that say they come from elsewhere: knowledge, advice. */
  elsewhere: number;
  rung: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  /** In US dollars; null when the price is not known. */
  cost: number | null;
  /** Milliseconds to the first complete claim; null when there was none. */
  firstClaim: number | null;
  /** Milliseconds to the end. */
  total: number;
  notice: string | null;
  /** The failure in words; null when there was none. */
  failure: string | null;
}

/** Has one article analysed and counts what came of it. Throws only for what is no failure of the service. */
export async function evaluateArticle(
  page: string,
  article: Article,
  endpoint: Endpoint,
  language: string,
): Promise<Evaluation> {
  const began = performance.now();
  const evaluation: Evaluation = {
    page,
    model: endpoint.model,
    claims: 0,
    verdicts: countVerdicts({}),
    elsewhere: 0,
    rung: null,
    inputTokens: null,
    outputTokens: null,
    cost: null,
    firstClaim: null,
    total: 0,
    notice: null,
    failure: null,
  };
  let analysis: Analysis = {};
  try {
    const result = await analyzeWithModel({
      article,
      endpoint,
      preferences: { outputLanguage: language, reader: '', hiddenSections: [] },
      kept: null,
      signal: new AbortController().signal,
      onDraft(draft) {
        analysis = draft;
        if (claimsOf(draft).some(({ complete }) => complete)) {
          evaluation.firstClaim ??= Math.round(performance.now() - began);
        }
      },
      onProgress() {},
      onUsage(usage) {
        Object.assign(evaluation, usage);
      },
      onNotice(notice) {
        evaluation.notice = runNoticeInWords(notice);
      },
      environment: { hasAccess: async () => true, isOnline: () => true },
    });
    analysis = result.analysis;
    evaluation.rung = result.rung;
  } catch (error) {
    if (!(error instanceof AnalystError)) throw error;
    evaluation.failure = failureInWords(error.failure);
    evaluation.rung = error.failure.details.format ?? null;
  }
  const claims = claimsOf(analysis);
  evaluation.total = Math.round(performance.now() - began);
  evaluation.claims = claims.length;
  evaluation.verdicts = countVerdicts(analysis);
  evaluation.elsewhere = claims.filter(({ origin }) => origin !== 'article').length;
  return evaluation;
}

function countVerdicts(analysis: Analysis): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const { origin, evidence } of claimsOf(analysis)) {
    if (origin === 'article') counts[evidence.verdict] = (counts[evidence.verdict] ?? 0) + 1;
  }
  return counts as Record<Verdict, number>;
}
