import { z } from 'zod';
import { storedFailureSchema } from './stored-failure.ts';
import { usageSchema } from './usage-schema.ts';

export const secondReadingStatuses = [
  'offered',
  'queued',
  'running',
  'done',
  'stopped',
  'failed',
] as const;

/** The second reading of an analysis: what it would take, how far it is, how it ended. */
export const secondReadingSchema = z.object({
  /** `offered`: nothing was sent, it waits for the reader's word. */
  status: z.enum(secondReadingStatuses),
  /** The worker that holds it while it is unfinished. */
  workerId: z.string().nullable(),
  /** How often it was taken up again after a worker died. */
  resumed: z.number().int(),
  endpointId: z.string(),
  /** Name of the service for the reader. */
  provider: z.string(),
  host: z.string(),
  model: z.string(),
  /** Ids of the claims that an answer came for; they are not asked about again. */
  answered: z.array(z.string()),
  /** In US dollars, of what is left to read; null when the price is not known. */
  estimatedCost: z.number().nullable(),
  failure: storedFailureSchema('second reading').nullable(),
  usage: usageSchema.nullable(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
});
