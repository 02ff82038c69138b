import type { Transaction } from 'dexie';
import { failureFromBefore } from '#domain/analysis/failure-from-before.ts';

/**
 * Up to version 3 failures held English sentences: they become kinds and values, whose words are in the list
 * of messages. Only a run that failed shows its failure, and an index finds those few. Sentences in other rows
 * are understood where they are read: to rewrite 100,000 analyses would keep the reader waiting for minutes.
 */
export async function sentencesToValues(transaction: Transaction): Promise<void> {
  await transaction
    .table('analyses')
    .where('status')
    .equals('failed')
    .modify((run) => {
      run.failure = failureFromBefore(run.failure, 'article');
    });
  await transaction
    .table('recaps')
    .toCollection()
    .modify((run) => {
      run.failure = failureFromBefore(run.failure, 'recap');
    });
}
