import { z } from 'zod';
import { failureActions, failureKinds, failureSubjects } from './analyst-failure.ts';

/** What the words of a failure are filled with; each kind uses what it needs. */
export const failureValuesSchema = z
  .object({
    /** Name of the service for the reader, e.g. `OpenRouter`. */
    provider: z.string(),
    host: z.string(),
    model: z.string(),
    /** The endpoint's own address. */
    address: z.string(),
    /** What the service said, in its own words, without keys. */
    said: z.string(),
    pageTitle: z.string(),
    /** Where the service passes requests on to, as far as the browser tells. */
    redirectedTo: z.string(),
    /** How long Gloss waited, in milliseconds. */
    waited: z.number(),
    /** How many sections are complete. */
    complete: z.number(),
    /** What it would cost, in US dollars. */
    cost: z.number(),
    /** Whether that includes a second reading. */
    withReading: z.boolean(),
    /** How many tokens the request takes, and how many the model has room for. */
    tokensNeeded: z.number(),
    tokenLimit: z.number(),
  })
  .partial();

export const failureSchema = z.object({
  kind: z.enum(failureKinds),
  subject: z.enum(failureSubjects),
  values: failureValuesSchema,
  action: z.enum(failureActions),
  /** What the action needs: an address to open or allow, a line to copy. Never a key. */
  actionTarget: z.string().nullable(),
  /** What else can be done, beside trying again. */
  others: z.array(z.enum(failureActions)).optional(),
  /** For the folded details pane: status, code, request id, host, model, response format. Never key or prompt. */
  details: z.record(z.string(), z.string()),
  /** Epoch milliseconds from which on trying again makes sense; null for at once. */
  retryAt: z.number().nullable(),
});
