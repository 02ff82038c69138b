import { type AnalysisInputs, keyOfInputs } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { isSearching } from '#domain/analysis/web-search.ts';
import { findExpense } from '#store/settings/expenses.ts';
import { findRun } from '#store/stories/analyses.ts';

/**
 * What a model wrote of the very same text, at whatever address it stood (a reprint, a page with
 * another query), so that it is not paid for again; null when there is nothing of the kind.
 */
export async function findPaidRun(
  made: AnalysisInputs,
): Promise<Pick<
  AnalysisRun,
  'draft' | 'usage' | 'notice' | 'sources' | 'secondReading' | 'web'
> | null> {
  const key = keyOfInputs(made);
  const expense = await findExpense(key);
  const run = expense && (await findRun(expense.articleId));
  if (run?.status !== 'done' || !run.madeFrom || keyOfInputs(run.madeFrom) !== key) return null;
  const { draft, usage, notice, sources, secondReading, web } = run;
  // One that is under way there is that row's own.
  const read = secondReading && !isBeingRead(secondReading) && { secondReading };
  const cited = web && !isSearching(web) ? web : null;
  return {
    draft,
    usage,
    notice,
    ...(sources && { sources }),
    ...(cited && { web: cited }),
    ...read,
  };
}
