import { type Verdict, verdicts } from '#domain/analysis/claim.ts';
import type { EvaluatedReading, Evaluation } from './evaluate-article.ts';
import { markNames, noMarks } from './marks-of.ts';

const heads = [
  'claims',
  ...markNames,
  'other',
  'lost',
  'format',
  'in',
  'out',
  'cost',
  'read in',
  'read out',
  'read cost',
  'first',
  'total',
];

/** One line an article, as a table in Markdown. */
export function tableOfPages(evaluations: readonly Evaluation[]): string {
  return table(
    ['page', ...heads],
    evaluations.map((evaluation) => [evaluation.page, ...cells(evaluation)]),
  );
}

/** One line a model, to compare them: sums, and the median of the times. */
export function tableOfModels(evaluations: readonly Evaluation[]): string {
  const models = [...new Set(evaluations.map(({ model }) => model))];
  return table(
    ['model', 'articles', 'failed', 'found', ...heads],
    models.map((model) => {
      const own = evaluations.filter((evaluation) => evaluation.model === model);
      const sum = summed(own);
      const said = markNames.reduce((count, name) => count + sum.marks[name], 0);
      const found = sum.marks['article words'] + sum.marks['other words'] + sum.marks.confirmed;
      const failed = own.filter(({ failure }) => failure !== null).length;
      const share = said ? `${Math.round((100 * found) / said)}%` : '–';
      return [model, String(own.length), String(failed), share, ...cells(sum)];
    }),
  );
}

function summed(own: readonly Evaluation[]): Evaluation {
  const add = (pick: (evaluation: Evaluation) => number | null) => {
    const known = own.map(pick).filter((value) => value !== null);
    return known.length ? known.reduce((sum, value) => sum + value, 0) : null;
  };
  const counts = verdicts.map((verdict) => [verdict, add((one) => one.verdicts[verdict]) ?? 0]);
  const marks = noMarks();
  for (const name of markNames) marks[name] = add((one) => one.marks[name]) ?? 0;
  return {
    page: '',
    marks,
    lost: add(({ lost }) => lost) ?? 0,
    secondReading: summedReadings(
      own.flatMap(({ secondReading }) => secondReading ?? []),
      add,
    ),
    model: own[0]?.model ?? '',
    claims: add(({ claims }) => claims) ?? 0,
    verdicts: Object.fromEntries(counts) as Record<Verdict, number>,
    elsewhere: add(({ elsewhere }) => elsewhere) ?? 0,
    responseFormat: [...new Set(own.map(({ responseFormat }) => responseFormat))].join(' '),
    inputTokens: add(({ inputTokens }) => inputTokens),
    outputTokens: add(({ outputTokens }) => outputTokens),
    cost: add(({ cost }) => cost),
    firstClaim: median(own.map(({ firstClaim }) => firstClaim)),
    total: median(own.map(({ total }) => total)) ?? 0,
    notice: null,
    failure: null,
  };
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)] ?? null;
}

function cells(evaluation: Evaluation): string[] {
  const { claims, marks, lost, elsewhere, responseFormat, secondReading: read } = evaluation;
  const { inputTokens, outputTokens, cost, firstClaim, total } = evaluation;
  return [
    String(claims),
    ...markNames.map((name) => String(marks[name])),
    String(elsewhere),
    String(lost),
    responseFormat ?? '–',
    count(inputTokens),
    count(outputTokens),
    dollars(cost),
    count(read?.inputTokens ?? null),
    count(read?.outputTokens ?? null),
    dollars(read?.cost ?? null),
    seconds(firstClaim),
    seconds(total),
  ];
}

function summedReadings(
  own: readonly EvaluatedReading[],
  add: (pick: (evaluation: Evaluation) => number | null) => number | null,
): EvaluatedReading | null {
  if (own.length === 0) return null;
  const of = (pick: (read: EvaluatedReading) => number | null) =>
    add(({ secondReading }) => secondReading && pick(secondReading));
  return {
    asked: of(({ asked }) => asked) ?? 0,
    answered: of(({ answered }) => answered) ?? 0,
    inputTokens: of(({ inputTokens }) => inputTokens),
    outputTokens: of(({ outputTokens }) => outputTokens),
    cost: of(({ cost }) => cost),
    failure: null,
  };
}

export const count = (value: number | null) => (value === null ? '–' : String(value));
export const dollars = (value: number | null) => (value === null ? '–' : `$${value.toFixed(4)}`);

function seconds(milliseconds: number | null): string {
  return milliseconds === null ? '–' : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A table in Markdown, its columns as wide as they must be. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
