import type { AnalysisRun } from './analysis-run.ts';
import { checkedPart } from './checked-part.ts';
import { endedReading, isBeingRead } from './second-reading.ts';
import { isUnderWay, stoppedSearch, withoutWriting } from './web-search.ts';

/** A run that ends where it is, at `now` (epoch milliseconds): what was written and checked stays. */
export function endedRun(run: AnalysisRun, now: number): AnalysisRun {
  if (run.status !== 'running' && run.status !== 'queued') return run;
  const draft = run.draft && checkedPart(run.draft);
  return { ...run, status: 'stopped', workerId: null, progress: null, draft, finishedAt: now };
}

/** The same with all that is done after it: its second reading, and the search of the web with what is written from it. */
export function endedRunWithAll(run: AnalysisRun, now: number): AnalysisRun {
  const { secondReading: reading, web } = run;
  const search = web && isUnderWay(web) ? stoppedSearch(web, now) : web;
  return {
    ...endedRun(run, now),
    ...(reading &&
      isBeingRead(reading) && {
        secondReading: endedReading(reading, now, { status: 'stopped' }),
      }),
    ...(search && { web: withoutWriting(search) }),
  };
}
