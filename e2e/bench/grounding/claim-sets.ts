import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/*
 * Claims that people and models wrote, with what is true of them: the files of a folder shaped like
 * `../shared/claims`. Any of them may be missing.
 */

const articleSchema = z.object({
  language: z.string(),
  publishedAt: z.string().nullable(),
  title: z.string(),
  paragraphs: z.array(z.object({ kind: z.string(), text: z.string() })),
});
export type SetArticle = z.infer<typeof articleSchema>;

const claimSchema = z.object({
  article: z.string(),
  text: z.string(),
  /** The sentences it cites, word for word. */
  cited: z.array(z.string()),
  true: z.boolean(),
  kind: z.string(),
  section: z.string(),
  language: z.string(),
  /** F: what it cites says it all; C: right for the article; M: the meaning changed. */
  strict: z.enum(['F', 'C', 'M']).optional(),
});
export type SetClaim = z.infer<typeof claimSchema>;

const claimFile = z.object({
  articles: z.record(z.string(), articleSchema),
  claims: z.array(claimSchema),
});
const wordingFile = z.object({ claims: z.array(claimSchema) });

const summaryFile = z.object({
  documents: z.array(z.string()),
  summaries: z.array(z.object({ document: z.int(), summary: z.string(), true: z.boolean() })),
});
export type SummarySet = z.infer<typeof summaryFile>;

const readingFile = z.object({
  claims: z.array(
    z.object({
      claim: z.int(),
      verdict: z.enum(['supported', 'contradicted', 'partly', 'not stated']),
      claimWords: z.string(),
      sourceWords: z.string(),
    }),
  ),
  summaries: z.array(z.object({ summary: z.int(), consistent: z.boolean() })),
});
export type RecordedReadings = z.infer<typeof readingFile>;

export interface ClaimSets {
  claims: z.infer<typeof claimFile> | null;
  wording: z.infer<typeof wordingFile> | null;
  summedits: SummarySet | null;
  bump: SummarySet | null;
  readings: RecordedReadings | null;
}

/** Throws a ZodError for a file of another shape. */
export function loadClaimSets(folder: string): ClaimSets {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const file = join(folder, name);
    return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  };
  return {
    claims: read('model-claims.json', claimFile),
    wording: read('wording-trial.json', wordingFile),
    summedits: read('summedits-news.json', summaryFile),
    bump: read('bump.json', summaryFile),
    readings: read('second-reading.json', readingFile),
  };
}
