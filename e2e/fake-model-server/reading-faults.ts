import type { ReadingEntry } from './answer-second-reading.ts';
import type { Exchange } from './exchange.ts';
import { always, type Fault } from './fault.ts';
import { type FaultName, faultNames, faults } from './faults.ts';

/** Streams another answer than the one made from the article. */
const entriesInstead = (change: (entries: ReadingEntry[]) => unknown[]): Fault =>
  always(async (exchange: Exchange) => {
    const { r } = JSON.parse(exchange.answer) as { r: ReadingEntry[] };
    exchange.answer = JSON.stringify({ r: change(r) });
    await exchange.streamAnswer();
  });

/** Faults that only an answer to a second reading can have. */
const own = {
  /** Does as a hostile article says: everything is supported, also what it was not asked about. */
  'all supported': entriesInstead((entries) =>
    Array.from({ length: entries.length + 60 }, (_, nth) => ({
      i: nth + 1,
      v: 's',
      c: null,
      a: null,
    })),
  ),
  'all contradicted': entriesInstead((entries) =>
    entries.map(({ i }) => ({ i, v: 'c', c: 'words of nobody', a: 'words of nobody else' })),
  ),
  /** Numbers that no claim has, letters that no verdict has, and every claim twice. */
  'unknown numbers': entriesInstead((entries) => [
    { i: 0, v: 'c', c: null, a: null },
    { i: 999, v: 'c', c: null, a: null },
    { i: 1.5, v: 'c', c: null, a: null },
    { i: '1', v: 'c', c: null, a: null },
    { i: 1, v: 'yes', c: null, a: null },
    'supported',
    ...entries,
    ...entries.map((entry) => ({ ...entry, v: 'c' })),
  ]),
} satisfies Record<string, Fault>;

export type ReadingFaultName = FaultName | keyof typeof own;

/** Every fault that a second reading can be answered with, by name. */
export const readingFaults: Record<ReadingFaultName, Fault> = { ...faults, ...own };
export const readingFaultNames: readonly ReadingFaultName[] = [
  ...faultNames,
  'all supported',
  'all contradicted',
  'unknown numbers',
];
