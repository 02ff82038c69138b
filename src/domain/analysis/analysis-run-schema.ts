import { z } from 'zod';
import { analysisInputsSchema } from './analysis-inputs-schema.ts';
import { runStatuses } from './analysis-run.ts';
import { analysisSchema } from './analysis-schema.ts';
import { storedRunNoticeSchema } from './run-notice-schema.ts';
import { mostSources } from './saved-source.ts';
import { savedSourceSchema } from './saved-source-schema.ts';
import { secondReadingSchema } from './second-reading-schema.ts';
import { storedFailureSchema } from './stored-failure.ts';
import { usageSchema } from './usage-schema.ts';
import { webSearchSchema } from './web-search-schema.ts';

export const analystSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extractive') }),
  z.object({
    kind: z.literal('model'),
    endpointId: z.string(),
    /** Name of the service for the reader, e.g. `OpenRouter`. */
    provider: z.string(),
    host: z.string(),
    model: z.string(),
  }),
]);

/** What the model is doing right now, for the line of progress. */
export const progressSchema = z.object({
  phase: z.enum(['connecting', 'waiting', 'thinking', 'writing']),
  /** Epoch milliseconds at which the phase began. */
  since: z.number(),
  /** Milliseconds after which Gloss gives up; from half of it on the panel says that it still waits. */
  limit: z.number().optional(),
  /** Epoch milliseconds at which it tries again by itself, while it waits to. */
  retryAt: z.number().optional(),
});

/** The analysis row of one article: progress and failure are statuses on it. */
export const analysisRunSchema = z.object({
  articleId: z.string(),
  analyst: analystSchema,
  status: z.enum(runStatuses),
  /** The worker that holds it while it runs; a running row of another worker is an orphan. */
  workerId: z.string().nullable(),
  /** How often it was taken up again after a worker died. */
  resumed: z.number().int(),
  /** The extractive analysis: on screen first, kept whatever happens. */
  brief: analysisSchema,
  /** What the model has written so far, every complete claim checked; null for the extractive analyst. */
  draft: analysisSchema.nullable(),
  progress: progressSchema.nullable(),
  failure: storedFailureSchema('article').nullable(),
  usage: usageSchema.nullable(),
  /** What the reader must know of the whole analysis, e.g. that not all of a long article was sent. */
  notice: storedRunNoticeSchema.optional(),
  /** What the model was asked on: two runs that agree in it need not both be paid for. */
  madeFrom: analysisInputsSchema.nullable().optional(),
  /** The reader was told the price and preferred the brief, which stays until they ask for more. */
  briefPreferred: z.boolean().optional(),
  /** What waits for the reader's word on its price, and how the run stood before. */
  question: z
    .object({ again: z.boolean(), endpointId: z.string(), before: z.enum(runStatuses).nullable() })
    .optional(),
  /** The reader asked to see a draft of which nothing was found in the article. */
  shownAnyway: z.boolean().optional(),
  /** The saved stories that the model was given, by the ids under which its claims cite them. */
  sources: z.array(savedSourceSchema).max(mostSources).optional(),
  /** Pages of the web that a search gave for the story; absent until the reader wants one. */
  web: webSearchSchema.nullable().optional(),
  /** The second reading of the draft; absent where there was nothing to read, or the reader wants none. */
  secondReading: secondReadingSchema.nullable().optional(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
});
