import { z } from 'zod';
import { claimOrigins, readingVerdicts, verdicts } from './claim.ts';
import { storedReasonSchema } from './verdict-reason-schema.ts';

/** What in the claim differs from the article: the claim's word, and the article's where one stands there. */
export const alterationSchema = z.object({
  kind: z.enum(['number', 'name', 'negation', 'direction', 'wording']),
  claimed: z.string(),
  found: z.string().nullable(),
  /** Number of the paragraph that has the article's word, where it is known. */
  paragraph: z.number().int().nullable().optional(),
});

/** What a model said when it was shown the claim beside the sentences it cites. */
export const readingSchema = z.object({
  verdict: z.enum(readingVerdicts),
  /** The model's name, for the reader. */
  by: z.string(),
  /** The words in which the two differ; empty unless code has found them in the claim and in what it cites. */
  claimWords: z.string(),
  sourceWords: z.string(),
});

/** The sentences a claim rests on, and the verdict of checking it against them. */
export const evidenceSchema = z.object({
  /** Only ids that exist in the article, in article order. */
  sentenceIds: z.array(z.string()).max(1000),
  /** Offsets of the words that support the claim in `Article.text`, narrower than the sentence; null for the whole sentence. */
  span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  verdict: z.enum(verdicts),
  /** Null for a plain `verified`. */
  reason: storedReasonSchema,
  alterations: z.array(alterationSchema),
  /** Absent or null where no second reading was made. */
  reading: readingSchema.nullable().optional(),
});

/** One statement of an analysis, with the evidence it cites. */
export const claimSchema = z.object({
  /** Unique within its analysis, e.g. `takeaway-2`: the section, then the place in it from 1. */
  id: z.string().max(200),
  text: z.string().max(50_000),
  origin: z.enum(claimOrigins),
  /** True when the sentence is the analyst's conclusion from the evidence, not the article's own report. */
  inferred: z.boolean(),
  evidence: evidenceSchema,
  /** Ids of saved stories or web sources (`R1`, `W1`) it cites; the table of them is Gloss's own. */
  sourceIds: z.array(z.string()).max(1000),
  /** False while its text is still being written: shown as such, without a verdict. */
  complete: z.boolean(),
});
