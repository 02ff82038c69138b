import { z } from 'zod';
import { analystSchema } from '#domain/analysis/analysis-run-schema.ts';
import { claimSchema } from '#domain/analysis/claim-schema.ts';
import { storedFailureSchema } from '#domain/analysis/stored-failure.ts';
import { usageSchema } from '#domain/analysis/usage-schema.ts';
import { answerForms, longestQuestion, mostAnswerClaims, questionStatuses } from './question.ts';

const label = z.string().max(200);

/** What a model answered, every complete claim checked. */
export const answerSchema = z.object({
  form: z.enum(answerForms),
  /** False where the model says that the article does not say; claims are then what it says nearest. */
  answered: z.boolean(),
  /** Ids `answer-1`, `answer-2`, …: unique within the question. */
  claims: z.array(claimSchema).max(mostAnswerClaims),
  /** Of a table: the row and the column of each claim, by its id; the model's own words. */
  cells: z.record(z.string(), z.object({ row: label, column: label })).optional(),
  /** True once nothing more comes. */
  complete: z.boolean(),
});

/** One question of the reader about an article, and what came of it. */
export const questionSchema = z.object({
  id: z.string().min(1).max(100),
  articleId: z.string().min(1).max(200),
  text: z.string().min(1).max(longestQuestion),
  status: z.enum(questionStatuses),
  /** Who answers: on the device, sentences are found and nothing is written. */
  analyst: analystSchema,
  /** The worker that holds it while it is unfinished. */
  workerId: z.string().nullable(),
  /** How often it was taken up again after a worker died. */
  resumed: z.number().int(),
  /** Sentences of the article that may answer it, found by code, in the order of the text. */
  passages: z.array(z.string().max(20)).max(10),
  answer: answerSchema.nullable(),
  failure: storedFailureSchema('question').nullable(),
  usage: usageSchema.nullable(),
  /** Set where the article has changed since, and something of the answer does not hold any more. */
  changed: z.boolean().optional(),
  /** Epoch milliseconds. */
  askedAt: z.number(),
  finishedAt: z.number().nullable(),
});
