import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { endedReading, isBeingRead, type SecondReading } from '#domain/analysis/second-reading.ts';
import { carryAnalysis } from './carry-analysis.ts';
import type { TextChange } from './text-change.ts';

/**
 * What was written for an earlier text, beside the text as it stands now: checked anew against it, not written anew, as
 * that is the reader's to ask for and to pay. What was being written ends, at `now` (epoch milliseconds).
 */
export function carryRun(run: AnalysisRun, change: TextChange, now: number): AnalysisRun {
  const unfinished = run.status === 'queued' || run.status === 'running';
  const draft = run.draft && carryAnalysis(checkedPart(run.draft), change);
  return {
    ...run,
    status: unfinished ? 'stopped' : run.status,
    workerId: null,
    progress: null,
    brief: carryAnalysis(run.brief, change),
    draft,
    ...(run.secondReading && { secondReading: carriedReading(run.secondReading, draft, now) }),
    finishedAt: run.finishedAt ?? now,
  };
}

/** Claims whose sentences have changed can be asked about again: their answer was about others. */
function carriedReading(
  reading: SecondReading,
  draft: Analysis | null,
  now: number,
): SecondReading {
  const answered = claimsOf(draft ?? {}).flatMap(({ id, evidence }) =>
    evidence.reading ? id : [],
  );
  const carried = { ...reading, answered };
  return isBeingRead(reading) ? endedReading(carried, now, { status: 'stopped' }) : carried;
}
