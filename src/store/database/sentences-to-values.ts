import type { Transaction } from 'dexie';
import { failureFromBefore } from '#domain/analysis/failure-from-before.ts';
import { runNoticeOfSentence } from '#domain/analysis/run-notice.ts';
import { verdictReasonOfSentence } from '#domain/analysis/verdict-reason.ts';
import { reasonOfSentence } from '#domain/article/coverage-reason.ts';

/**
 * Up to version 3 rows held English sentences: failures, reasons of verdicts and of coverage, the notice of
 * a run. They become kinds and values, whose words are in the list of messages.
 */
export async function sentencesToValues(transaction: Transaction): Promise<void> {
  const change = (table: string, toValues: (row: Row) => boolean) =>
    // Rows that hold no sentence are not written: false says that nothing changed.
    transaction.table(table).toCollection().modify(toValues);
  await change('analyses', (run) => {
    const failed = replaceFailure(run, 'article');
    const noted = typeof run.notice === 'string';
    if (noted) run.notice = runNoticeOfSentence(String(run.notice));
    const brief = replaceReasons(run.brief);
    const draft = replaceReasons(run.draft);
    return failed || noted || brief || draft;
  });
  await change('recaps', (run) => replaceFailure(run, 'recap'));
  await change('articles', ({ coverage }) => replaceCoverageReason(coverage));
  await change('editions', ({ before, analysisBefore }) => {
    const covered = isRow(before) && replaceCoverageReason(before.coverage);
    return replaceReasons(analysisBefore) || covered;
  });
}

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function replaceFailure(run: Row, subject: 'article' | 'recap'): boolean {
  const now = failureFromBefore(run.failure, subject);
  if (now === run.failure) return false;
  run.failure = now;
  return true;
}

function replaceCoverageReason(coverage: unknown): boolean {
  if (!isRow(coverage) || typeof coverage.reason !== 'string') return false;
  coverage.reason = reasonOfSentence(coverage.reason);
  return true;
}

/** Wherever in an analysis evidence is: an upgrade must not fail on a row that is not quite as it should be. */
function replaceReasons(value: unknown): boolean {
  if (!isRow(value)) return false;
  if ('verdict' in value && typeof value.reason === 'string') {
    value.reason = verdictReasonOfSentence(value.reason);
    return true;
  }
  // Every part, also after the first that changed.
  return Object.values(value).map(replaceReasons).some(Boolean);
}
