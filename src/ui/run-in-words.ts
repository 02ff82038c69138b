import type { AnalysisRun } from '#domain/analysis-run.ts';

const number = new Intl.NumberFormat('en');

/** Who made the analysis, with tokens, cost and time, as one line for the foot. */
export function runInWords(run: AnalysisRun): string {
  const { analyst, draft, usage, startedAt, finishedAt } = run;
  if (analyst.kind === 'extractive' || !draft) {
    return 'Picked from the article’s own sentences, on this device. Nothing was sent anywhere.';
  }
  const parts = [`${analyst.model} at ${analyst.provider} (${analyst.host})`];
  if (usage) {
    parts.push(
      `${number.format(usage.inputTokens)} tokens in, ${number.format(usage.outputTokens)} out`,
    );
    if (usage.cost !== null) parts.push(costInWords(usage.cost));
  }
  if (finishedAt !== null) parts.push(secondsInWords(finishedAt - startedAt));
  return `${parts.join(' · ')}.`;
}

/** US dollars, with enough digits that a small cost is not shown as none. */
export function costInWords(dollars: number): string {
  if (dollars === 0) return 'free of charge';
  if (dollars < 0.0001) return 'under $0.0001';
  return `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
}

function secondsInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
