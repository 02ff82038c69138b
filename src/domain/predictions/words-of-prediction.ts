import type { Implication } from '#domain/analysis/analysis.ts';

/** The words of an implication that are judged: its line, or the reasoning where it has none. */
export function wordsOfPrediction({ prediction, rationale }: Implication): string {
  return tidy(prediction) || tidy(rationale.text);
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 4000);
}
