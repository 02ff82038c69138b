import type { Page } from 'playwright';
import type { ExtractorName, Run } from './in-page.ts';
import type { LabelledPage } from './load-sets.ts';
import { openPages } from './open-pages.ts';

/** What an extractor made of a page, `ms` its fastest time. */
export interface Reading extends Run {
  /** Time of its first run, when none of its code is compiled yet: what a reader's click meets. */
  firstMs: number;
}

export type Readings = Partial<Record<ExtractorName, Reading>>;

export interface RunOptions {
  extractors: ExtractorName[];
  /** Each extractor is timed so often on a page; its fastest time counts. */
  rounds: number;
  tracing: boolean;
  onPage(page: LabelledPage, readings: Readings): void;
}

/**
 * Runs the extractors on each page, one page at a time. So that the times compare, each runs once first,
 * which is told apart since nothing of it is compiled then, each runs the same number of rounds, and the order turns with the round:
 * who goes first in a round pays for the garbage of the one before.
 */
export async function runPages(pages: LabelledPage[], options: RunOptions): Promise<void> {
  await openPages(pages, 'e2e/bench/extraction/in-page.ts', 1, async (tab, page) => {
    options.onPage(page, await runPage(tab, page, options));
  });
}

async function runPage(tab: Page, page: LabelledPage, options: RunOptions): Promise<Readings> {
  const readings: Readings = {};
  const run = async (name: ExtractorName) =>
    (await tab.evaluate(
      `glossBench.run(${JSON.stringify(name)}, ${JSON.stringify(page.url)}, ${options.tracing})`,
    )) as Run;
  for (const name of options.extractors) {
    const first = await run(name);
    readings[name] = { ...first, firstMs: first.ms };
  }
  for (let round = 0; round < options.rounds; round++) {
    for (const name of turned(options.extractors, round)) {
      const reading = await run(name);
      const before = readings[name];
      readings[name] = {
        ...reading,
        firstMs: before?.firstMs ?? reading.ms,
        ms: round && before ? Math.min(before.ms, reading.ms) : reading.ms,
        changed: before?.changed || reading.changed,
      };
    }
  }
  return readings;
}

/** The same list begun at another of its members. */
const turned = <T>(list: T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];
