import { z } from 'zod';
import { isoMomentSchema } from '#domain/article/article-schema.ts';
import { likelihoods, tableKinds } from './analysis.ts';
import { claimSchema } from './claim-schema.ts';
import { pickedKinds } from './picked.ts';

/** More of anything than an analyst of ours ever writes: a file that has more was made to keep Gloss busy. */
const most = 200;
/** Each is checked when it comes in from a file. */
const mostCells = 500;

export const tldrSchema = z.object({
  whatChanged: claimSchema.nullable(),
  whyItMatters: claimSchema.nullable(),
  whatToDoNext: claimSchema.nullable(),
  whoShouldCare: z.array(z.string()).max(most),
  /** Further sentences of the article's opening, after `whatChanged`; the extractive analyst's alone. */
  lead: z.array(claimSchema).max(most).optional(),
});

/** A table, features (or points at issue) down and organizations (or people) across; a row has one cell for each of them. */
export const competitorsSchema = z.object({
  /** Absent for competitors. */
  kind: z.enum(tableKinds).optional(),
  organizations: z.array(z.object({ name: z.string(), relation: z.string() })).max(most),
  rows: z
    .array(z.object({ feature: z.string(), cells: z.array(claimSchema.nullable()).max(most) }))
    .max(most),
});

export const deepDivePointSchema = z.object({ topic: z.string(), explanation: claimSchema });

export const implicationSchema = z.object({
  /** One line, the analyst's own, or the article's sentence when the extractive analyst wrote it. */
  prediction: z.string(),
  rationale: claimSchema,
  likelihood: z.enum(likelihoods).nullable(),
  /** In words, e.g. `within a year`; null when none is said. */
  timeHorizon: z.string().nullable(),
});

export const timelineEventSchema = z.object({
  date: isoMomentSchema.nullable(),
  /** The date as the article words it, or as the analyst does. */
  dateText: z.string(),
  event: claimSchema,
});

const section = <T extends z.ZodType>(content: T) =>
  z.object({
    writtenBy: z.enum(['extractive', 'model']),
    /** False while it is being written. */
    complete: z.boolean(),
    /** What the extractive analyst picked; absent for a model's, and for a brief from before headings told it. */
    picked: z.enum(pickedKinds).optional(),
    content,
  });

/**
 * The commentary on one article. A section that is absent has not been written (yet);
 * one whose content is empty was written and has nothing to say, and is not shown.
 */
export const analysisSchema = z
  .object({
    hook: section(claimSchema.nullable()),
    tldr: section(tldrSchema),
    keyTakeaways: section(z.array(claimSchema).max(most)),
    competitors: section(competitorsSchema.nullable()),
    technicalDeepDive: section(z.array(deepDivePointSchema).max(most)),
    implications: section(z.array(implicationSchema).max(most)),
    timeline: section(z.array(timelineEventSchema).max(most)),
    limitations: section(z.array(z.string()).max(most)),
  })
  .partial()
  .refine((analysis) => cellsIn(analysis) <= mostCells, 'has more cells than a table');

function cellsIn({ competitors }: { competitors?: { content: Table | null } }): number {
  const rows = competitors?.content?.rows ?? [];
  return rows.reduce((count, { cells }) => count + cells.length, 0);
}
type Table = z.infer<typeof competitorsSchema>;
