import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { costInWords } from '#i18n/cost-in-words.ts';

const number = new Intl.NumberFormat('en');

/** Who made the analysis, with tokens, cost and time, as one line for the foot. */
export function runInWords(run: AnalysisRun): string {
  const { analyst, draft, usage, startedAt, finishedAt } = run;
  const onDevice = 'Picked from the article’s own sentences, on this device.';
  const asked = run.failure?.kind !== 'costs much';
  if (analyst.kind === 'extractive' || (!draft && !asked))
    return `${onDevice} Nothing was sent anywhere.`;
  const { model, provider, host } = analyst;
  const service = provider === host ? host : `${provider} (${host})`;
  if (!draft) return `${onDevice} ${model} at ${service} was asked and has written nothing yet.`;
  const parts = [`${model} at ${service}`];
  if (usage) {
    parts.push(
      `${number.format(usage.inputTokens)} tokens in, ${number.format(usage.outputTokens)} out`,
    );
    if (usage.cost !== null) parts.push(costInWords(usage.cost));
  }
  if (finishedAt !== null) parts.push(secondsInWords(finishedAt - startedAt));
  return `${parts.join(' · ')}.`;
}

/** Who wrote what is on screen, as a few words under the title. */
export function writersInWords(run: AnalysisRun, shown: Analysis): string {
  const model = run.analyst.kind === 'model' ? run.analyst.model : null;
  const writers = new Set(sectionNames.flatMap((name) => shown[name]?.writtenBy ?? []));
  if (model === null || !writers.has('model')) return 'Picked on this device';
  return writers.has('extractive')
    ? `By ${model}; the rest picked on this device`
    : `Written by ${model}, checked on this device`;
}

function secondsInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
