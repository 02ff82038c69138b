import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOfLine } from './hash-line.ts';
import type { BriefLine } from './lines-of-brief.ts';

export const judgements = ['good', 'leaning', 'trivial', 'wrong heading'] as const;

const goldSchema = z.record(
  z.string(),
  z.object({
    /** Judged once at the end: nothing was mended for it. */
    keptAside: z.boolean(),
    lines: z.record(z.string(), z.enum(judgements)),
  }),
);

/** What a person who read the articles found of each line, by the hash of the page's id, then of the line. */
export const gold = goldSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'gold.json'), 'utf8')),
);

/** How the lines of one article's brief were judged. */
export interface JudgedBrief {
  language: string;
  keptAside: boolean;
  counts: Record<(typeof judgements)[number] | 'unjudged', number>;
}

export function judgeBrief(
  key: string,
  language: string,
  lines: readonly BriefLine[],
): JudgedBrief {
  const counts = { good: 0, leaning: 0, trivial: 0, 'wrong heading': 0, unjudged: 0 };
  for (const line of lines) counts[gold[key]?.lines[hashOfLine(line)] ?? 'unjudged'] += 1;
  return { language, keptAside: gold[key]?.keptAside ?? false, counts };
}

/**
 * `brief.good` and its like as shares of the judged lines; `brief.lines` a brief; each of the
 * articles that were looked at while the rules were written (`brief.known`), of those that were not, and by language.
 */
export function briefFigures(briefs: readonly JudgedBrief[]): Record<string, number> {
  const figures: Record<string, number> = {};
  const put = (name: string, some: readonly JudgedBrief[]) => {
    const sum = (kind: keyof JudgedBrief['counts']) =>
      some.reduce((total, { counts }) => total + counts[kind], 0);
    const judged = judgements.reduce((total, kind) => total + sum(kind), 0);
    for (const kind of judgements)
      figures[`${name}.${kind.replace(' ', '.')}`] = judged ? sum(kind) / judged : 0;
    figures[`${name}.unjudged`] = sum('unjudged');
    figures[`${name}.lines`] = (judged + sum('unjudged')) / Math.max(1, some.length);
  };
  put('brief', briefs);
  put(
    'brief.known',
    briefs.filter(({ keptAside }) => !keptAside),
  );
  put(
    'brief.aside',
    briefs.filter(({ keptAside }) => keptAside),
  );
  for (const language of new Set(briefs.map((brief) => brief.language)))
    put(
      `brief.${language}`,
      briefs.filter((brief) => brief.language === language),
    );
  return figures;
}
