import { analyzeWithModel } from '#analysts/model/analyze-with-model.ts';
import { readClaims } from '#analysts/model/read-claims.ts';
import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { type Verdict, verdicts } from '#domain/analysis/claim.ts';
import { claimsToRead } from '#domain/analysis/needs-reading.ts';
import type { Article } from '#domain/article/article.ts';
import { applyReadings } from '#domain/checking/apply-readings.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import '#e2e/browser/fake-i18n.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';
import { runNoticeInWords } from '#ui/story/run-notice-in-words.ts';
import { lostIn, type MarkName, marksOf, noMarks } from './marks-of.ts';

/** Node has no permissions to ask for, and is taken to be online. */
export const environment = { hasAccess: async () => true, isOnline: () => true };

/** What the model made of one article. */
export interface Evaluation {
  page: string;
  model: string;
  claims: number;
  /** Claims that say they come from the article, by verdict. */
  verdicts: Record<Verdict, number>;
  /** All claims, by the mark that the reader sees. */
  marks: Record<MarkName, number>;
  /** Claims that the model wrote and the reader is not shown. */
  lost: number;
  secondReading: EvaluatedReading | null;
  /** Claims that say they come from elsewhere: knowledge, advice. */
  elsewhere: number;
  responseFormat: string | null;
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

/** What the second reading was asked, and what it took. */
export interface EvaluatedReading {
  asked: number;
  answered: number;
  inputTokens: number | null;
  outputTokens: number | null;
  cost: number | null;
  /** The failure in words; null when there was none. */
  failure: string | null;
}

/** Has one article analysed, and on request its claims read a second time, and counts what came of it. Throws only for what is no failure of the service. */
export async function evaluateArticle(
  page: string,
  article: Article,
  endpoint: Endpoint,
  { language, secondReading }: { language: string; secondReading: boolean },
): Promise<Evaluation> {
  const began = performance.now();
  const evaluation: Evaluation = {
    page,
    model: endpoint.model,
    claims: 0,
    verdicts: countVerdicts({}),
    marks: noMarks(),
    lost: 0,
    secondReading: null,
    elsewhere: 0,
    responseFormat: null,
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
      environment,
    });
    analysis = result.analysis;
    evaluation.responseFormat = result.responseFormat;
  } catch (error) {
    if (!(error instanceof AnalystError)) throw error;
    evaluation.failure = failureInWords(error.failure);
    evaluation.responseFormat = error.failure.details.format ?? null;
  }
  if (secondReading) {
    const read = await readAgain(analysis, article, endpoint);
    analysis = read.analysis;
    evaluation.secondReading = read.reading;
  }
  const claims = claimsOf(analysis);
  evaluation.total = Math.round(performance.now() - began);
  evaluation.claims = claims.length;
  evaluation.verdicts = countVerdicts(analysis);
  evaluation.marks = marksOf(analysis, article);
  evaluation.lost = lostIn(analysis, article);
  evaluation.elsewhere = claims.filter(({ origin }) => origin !== 'article').length;
  return evaluation;
}

/** The analysis with what the same model says of its claims, as far as it came. */
export async function readAgain(analysis: Analysis, article: Article, endpoint: Endpoint) {
  let read = analysis;
  const reading: EvaluatedReading = {
    asked: claimsToRead(analysis).length,
    answered: 0,
    inputTokens: null,
    outputTokens: null,
    cost: null,
    failure: null,
  };
  try {
    await readClaims({
      article,
      analysis,
      endpoint,
      answered: [],
      signal: new AbortController().signal,
      onProgress() {},
      onReadings(readings) {
        reading.answered = readings.size;
        read = applyReadings(analysis, article, readings, endpoint.model);
      },
      onUsage(usage) {
        Object.assign(reading, usage);
      },
      environment,
    });
  } catch (error) {
    if (!(error instanceof AnalystError)) throw error;
    reading.failure = failureInWords(error.failure);
  }
  return { analysis: read, reading };
}

function countVerdicts(analysis: Analysis): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const { origin, evidence } of claimsOf(analysis)) {
    if (origin === 'article') counts[evidence.verdict] = (counts[evidence.verdict] ?? 0) + 1;
  }
  return counts as Record<Verdict, number>;
}
