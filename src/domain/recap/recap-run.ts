import { z } from 'zod';
import { progressSchema } from '#domain/analysis/analysis-run-schema.ts';
import { storedFailureSchema } from '#domain/analysis/stored-failure.ts';
import { usageSchema } from '#domain/analysis/usage-schema.ts';
import { languageSchema } from '#domain/text/known-language.ts';

/** A claim that was given to a model to write a recap from. */
export const recapClaimSchema = z.object({
  articleId: z.string(),
  claimId: z.string(),
  /** As it was then: a claim that says something else by now bears nothing. */
  text: z.string().max(50_000),
  /** BCP 47, or `und`. */
  language: languageSchema,
});
export type RecapClaim = z.infer<typeof recapClaimSchema>;

export const recapStatementSchema = z.object({
  text: z.string().max(50_000),
  /** The claims that it rests on, checked. */
  claims: z.array(recapClaimSchema).min(1).max(50),
  /** True when it says the same in other words. */
  near: z.boolean(),
});
export type RecapStatement = z.infer<typeof recapStatementSchema>;

export const recapThemeSchema = z.object({
  /** Empty where the model's heading did not hold. */
  heading: z.string(),
  statements: z.array(recapStatementSchema).min(1).max(100),
});
export type RecapTheme = z.infer<typeof recapThemeSchema>;

/** About what it would take to have a recap written, by the model that would write it. */
export const recapEstimateSchema = z.object({
  endpointId: z.string(),
  model: z.string(),
  host: z.string(),
  /** How many stories have claims to send. */
  stories: z.number(),
  /** In and out together. */
  tokens: z.number(),
  /** In US dollars; null when the price is not known. */
  cost: z.number().nullable(),
});
export type RecapEstimate = z.infer<typeof recapEstimateSchema>;

/** A recap that a model may write, writes or wrote of a week: estimate, progress and failure are statuses on it. */
export const recapRunSchema = z.object({
  /** First day of the week by the reader's clock, ISO 8601. */
  week: z.iso.date(),
  /** Of the themes, or of what is to write them. */
  endpointId: z.string(),
  provider: z.string(),
  model: z.string(),
  status: z.enum(['offered', 'running', 'done', 'failed', 'stopped']),
  /** The worker that holds it while it runs. */
  workerId: z.string().nullable(),
  themes: z.array(recapThemeSchema).max(100),
  /** How many statements were left out because their claims do not bear them. */
  withheld: z.number().int().nonnegative(),
  estimate: recapEstimateSchema.nullable(),
  progress: progressSchema.nullable(),
  failure: storedFailureSchema('recap').nullable(),
  usage: usageSchema.nullable(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
});
export type RecapRun = z.infer<typeof recapRunSchema>;
