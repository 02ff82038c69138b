import { z } from 'zod';

/**
 * Every way in which a request can fail, as a closed union. Each kind has one sentence for the reader
 * (ui/notices/failure-in-words.ts) and one thing to do about it (make-failure.ts).
 */
export const failureKinds = [
  'costs much',
  'no key',
  'refused key',
  'origin refused',
  'not permitted',
  'no credit',
  'no such model',
  'service removed',
  'no service here',
  'too long',
  'cut silently',
  'rate limited',
  'request rejected',
  'busy',
  'access not granted',
  'offline',
  'nothing listening',
  'unreachable',
  'web page instead',
  'redirected',
  'no answer',
  'stopped sending',
  'broken off',
  'length limit',
  'declined',
  'unusable answer',
  'nothing matched',
  'interrupted',
  'storage full',
  'internal',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What the button beside the sentence does. */
export const failureActions = [
  'try again',
  'finish',
  'go ahead',
  'keep the brief',
  'keep as it is',
  'show anyway',
  'open settings',
  'allow access',
  'choose model',
  'add /v1',
  'copy origin line',
  'leave origin out',
  'open billing',
  'open address',
  'free space',
] as const;
export type FailureAction = (typeof failureActions)[number];

/** What was asked for when it failed. `connection`: a test of the endpoint, or its list of models. */
export const failureSubjects = ['article', 'recap', 'connection'] as const;
export type FailureSubject = (typeof failureSubjects)[number];

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
    /** How many tokens the request takes, and how many the model has room for. */
    tokensNeeded: z.number(),
    tokenLimit: z.number(),
  })
  .partial();
export type FailureValues = z.infer<typeof failureValuesSchema>;

export const failureSchema = z.object({
  kind: z.enum(failureKinds),
  subject: z.enum(failureSubjects),
  values: failureValuesSchema,
  action: z.enum(failureActions),
  /** What the action needs: an address to open or allow, a line to copy. Never a key. */
  actionTarget: z.string().nullable(),
  /** What else can be done, beside trying again. */
  others: z.array(z.enum(failureActions)).optional(),
  /** For the folded details pane: status, code, request id, host, model, rung. Never key or prompt. */
  details: z.record(z.string(), z.string()),
  /** Epoch milliseconds from which on trying again makes sense; null for at once. */
  retryAt: z.number().nullable(),
});
export type AnalystFailure = z.infer<typeof failureSchema>;

/** Thrown by an analyst; carries the failure as it is stored. */
export class AnalystError extends Error {
  readonly failure: AnalystFailure;
  constructor(failure: AnalystFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'AnalystError';
    this.failure = failure;
  }
}
