import type { Implication } from '#domain/analysis/analysis.ts';
import { type AnalysisRun, briefOf, shownOf } from '#domain/analysis/analysis-run.ts';
import { nothingFound } from '#domain/analysis/claim-count.ts';
import type { Article } from '#domain/article/article.ts';
import { hash32 } from '#domain/text/hash-text.ts';
import { type Prediction, predictionSchema } from './prediction.ts';
import { spanOfHorizon } from './time-horizon.ts';
import { wordsOfPrediction } from './words-of-prediction.ts';

/**
 * The predictions of a story that name a time, none of them judged. The id is of the article and the words, so
 * that an analysis made again that says the same keeps what the reader said of it. A teaser has none: its
 * implications are not shown.
 */
export function predictionsOf(article: Article, run: AnalysisRun): Prediction[] {
  if (article.coverage.extent === 'teaser') return [];
  const { draft } = run;
  const shown = draft && nothingFound(draft, true) ? briefOf(run) : shownOf(run);
  const found = new Map<string, Prediction>();
  for (const implication of shown.implications?.content ?? []) {
    const prediction = predictionOf(article, implication);
    if (prediction && !found.has(prediction.id)) found.set(prediction.id, prediction);
  }
  return [...found.values()];
}

/** The day from which a story's horizons are reckoned: its publication, else its reading, as an ISO 8601 moment. */
export function saidAt(article: Article): string {
  return article.publishedAt ?? article.collectedAt;
}

function predictionOf(article: Article, implication: Implication): Prediction | null {
  const { rationale, timeHorizon } = implication;
  const text = wordsOfPrediction(implication);
  if (!rationale.complete || !timeHorizon) return null;
  const span = spanOfHorizon(timeHorizon, saidAt(article), article.language);
  const made = predictionSchema.safeParse({
    id: `${article.id} ${hash32(text, 0x9747b28c)}${hash32(text, 0x3c6ef372)}`,
    articleId: article.id,
    claimId: rationale.id,
    text,
    horizon: timeHorizon.slice(0, 400),
    dueOn: span?.end,
    outcome: null,
    judgedAt: null,
  });
  return made.success ? made.data : null;
}
