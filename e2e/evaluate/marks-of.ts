import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { Article } from '#domain/article/article.ts';

export const markNames = [
  'article words',
  'other words',
  'confirmed',
  'differs',
  'not matched',
  'inference',
] as const;
export type MarkName = (typeof markNames)[number];

/** How many claims have which mark, as the reader sees them; `confirmed` are in other words too, and counted apart. */
export function marksOf(analysis: Analysis, article: Article): Record<MarkName, number> {
  const marks = noMarks();
  for (const claim of claimsOf(analysis)) {
    const provenance = provenanceOf(claim, article);
    const kind =
      provenance?.kind === 'other words' && provenance.confirmedBy !== null
        ? 'confirmed'
        : provenance?.kind;
    const name = markNames.find((mark) => mark === kind);
    if (name) marks[name] += 1;
  }
  return marks;
}

export function noMarks(): Record<MarkName, number> {
  return {
    'article words': 0,
    'other words': 0,
    confirmed: 0,
    differs: 0,
    'not matched': 0,
    inference: 0,
  };
}

/** How many claims the model wrote that the reader is not shown. */
export function lostIn(analysis: Analysis, article: Article): number {
  const shown = analysisForReader(analysis, article, { hidden: [] }).analysis;
  return claimsOf(analysis).length - claimsOf(shown).length;
}
