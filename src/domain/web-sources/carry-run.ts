import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { endedReading, isBeingRead, type SecondReading } from '#domain/analysis/second-reading.ts';
import { carryAnalysis } from '#domain/revisions/carry-analysis.ts';
import type { TextChange } from '#domain/revisions/text-change.ts';
import { withFindings } from './recheck-search.ts';

/**
 * What was written for an earlier text, beside the text as it stands now: checked anew against it, not written anew, as
 * that is the reader's to ask for and to pay. What was being written ends, at `now` (epoch milliseconds).
 */
export function carryRun(run: AnalysisRun, change: TextChange, now: number): AnalysisRun {
  const unfinished = run.status === 'queued' || run.status === 'running';
  const { sources, web } = run;
  const given = { sources, web: web?.sources };
  const draft = run.draft && carryAnalysis(checkedPart(run.draft), change, given);
  const carried: AnalysisRun = {
    ...run,
    status: unfinished ? 'stopped' : run.status,
    workerId: null,
    progress: null,
    brief: carryAnalysis(run.brief, change, given),
    draft,
    ...(run.secondReading && { secondReading: carriedReading(run.secondReading, draft, now) }),
    finishedAt: run.finishedAt ?? now,
  };
  // What other sources say of the article is said of its claims and figures as they are now.
  return web ? { ...carried, web: withFindings(web, change.after, shownOf(carried)) } : carried;
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
