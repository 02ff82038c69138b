import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { carryRun } from '#domain/revisions/carry-run.ts';
import { textChange } from '#domain/revisions/text-change.ts';

/** What a model wrote for an earlier text, checked against the text as it stands now, and today's brief. */
export function carryOver(run: AnalysisRun, before: Article, article: Article): AnalysisRun {
  const carried = carryRun(run, textChange(before, article), Date.now());
  return { ...carried, brief: analyzeExtractively(article) };
}
