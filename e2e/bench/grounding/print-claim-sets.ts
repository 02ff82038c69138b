import type { Figures } from './claim-set-figures.ts';

const columns = [
  ['words.count', 'words'],
  ['words.coverage', 'coverage'],
  ['words.precision', 'precision'],
  ['differs.precision', 'differs'],
  ['false.differs', 'caught'],
  ['true.differs', 'wronged'],
  ['true.unmatched', 'unmatched'],
] as const;

/** Prints a row for each set of claims, language and article, then the figures of summaries and readings. */
export function printClaimSets(figures: Figures): void {
  const shares = new Set(Object.keys(figures).flatMap((name) => rowOf(name) ?? []));
  const head = columns.map(([, title]) => title.padStart(11)).join('');
  process.stdout.write(
    `Claims that people and models wrote: in the article’s words (how many, their share, how many of them true); “differs” (how many of them false, false ones caught, true ones wronged); true ones not matched.\n${''.padEnd(22)}${head}\n`,
  );
  for (const row of shares) {
    const cells = columns.map(([name]) => cell(figures[`${row}.${name}`], name).padStart(11));
    process.stdout.write(`${row.padEnd(22)}${cells.join('')}\n`);
  }
  for (const [name, value] of Object.entries(figures)) {
    if (/^(?:read|summedits|bump)\./.test(name)) {
      process.stdout.write(`${name.padEnd(34)}${value.toFixed(3)}\n`);
    }
  }
  process.stdout.write('\n');
}

function rowOf(name: string): string | null {
  return /^((?:claims|wording)(?:\.[^.]+)?)\.words\.count$/.exec(name)?.[1] ?? null;
}

function cell(value: number | undefined, name: string): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return name.endsWith('count') ? String(value) : `${(100 * value).toFixed(1)} %`;
}
