import type { Page } from 'playwright';
import type { ExtractorName, Reading } from './in-page.ts';
import type { LabelledPage } from './load-sets.ts';
import { openPages } from './open-pages.ts';

export type Readings = Partial<Record<ExtractorName, Reading>>;

export interface RunOptions {
  extractors: ExtractorName[];
  /** Each extractor is timed so often on a page; its fastest time counts. */
  rounds: number;
  tracing: boolean;
  onPage(page: LabelledPage, readings: Readings): void;
}

/**
 * Runs the extractors on each page. So that the times compare, each runs once unmeasured first (its
 * code is then compiled), each runs the same number of rounds, and the order turns with the round:
 * who goes first in a round pays for the garbage of the one before.
 */
export async function runPages(pages: LabelledPage[], options: RunOptions): Promise<void> {
  await openPages(pages, 'e2e/bench/extraction/in-page.ts', async (tab, page) => {
    options.onPage(page, await runPage(tab, page, options));
  });
}

async function runPage(tab: Page, page: LabelledPage, options: RunOptions): Promise<Readings> {
  const readings: Readings = {};
  const run = async (name: ExtractorName) =>
    (await tab.evaluate(
      `glossBench.run(${JSON.stringify(name)}, ${JSON.stringify(page.url)}, ${options.tracing})`,
    )) as Reading;
  for (const name of options.extractors) readings[name] = await run(name);
  for (let round = 0; round < options.rounds; round++) {
    for (const name of turned(options.extractors, round)) {
      const reading = await run(name);
      const before = round ? readings[name] : undefined;
      readings[name] = {
        ...reading,
        ms: Math.min(before?.ms ?? reading.ms, reading.ms),
        changed: readings[name]?.changed || reading.changed,
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
