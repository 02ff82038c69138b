import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { endedReading, isBeingRead, type SecondReading } from '#domain/analysis/second-reading.ts';
import type { Article } from '#domain/article/article.ts';
import { carryAnalysis } from '#domain/revisions/carry-analysis.ts';

/**
 * What a model wrote for an earlier text, beside the text as it stands now: checked anew against it,
 * not written anew, as that is the reader's to ask for and to pay. What was being written ends.
 */
export function carryOver(run: AnalysisRun, before: Article, article: Article): AnalysisRun {
  const unfinished = run.status === 'queued' || run.status === 'running';
  const draft = run.draft && carryAnalysis(checkedPart(run.draft), before, article);
  return {
    ...run,
    status: unfinished ? 'stopped' : run.status,
    workerId: null,
    progress: null,
    brief: analyzeExtractively(article),
    draft,
    ...(run.secondReading && { secondReading: carriedReading(run.secondReading, draft) }),
    finishedAt: run.finishedAt ?? Date.now(),
  };
}

/** Claims whose sentences have changed can be asked about again: their answer was about others. */
function carriedReading(reading: SecondReading, draft: Analysis | null): SecondReading {
  const answered = claimsOf(draft ?? {}).flatMap(({ id, evidence }) =>
    evidence.reading ? id : [],
  );
  const carried = { ...reading, answered };
  return isBeingRead(reading) ? endedReading(carried, Date.now(), { status: 'stopped' }) : carried;
}
