import { type Analysis, sectionNames } from '#domain/analysis/analysis.ts';
import type { Analyst } from '#domain/analysis/analysis-run.ts';

/** Who wrote what is shown: the model only where a section of its own is there. After it failed, that may be the device alone. */
export function writersOf(shown: Analysis, analyst: Analyst): string {
  if (analyst.kind !== 'model') return 'the device';
  const writers = new Set(sectionNames.flatMap((name) => shown[name]?.writtenBy ?? []));
  if (!writers.has('model')) return 'the device';
  return writers.has('extractive') ? `${analyst.model} and the device` : analyst.model;
}
