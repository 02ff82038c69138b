import { z } from 'zod';
import { analystSchema } from '#domain/analysis/analysis-run-schema.ts';
import { claimSchema } from '#domain/analysis/claim-schema.ts';
import { storedFailureSchema } from '#domain/analysis/stored-failure.ts';
import { usageSchema } from '#domain/analysis/usage-schema.ts';
import { webSearchSchema } from '#domain/analysis/web-search-schema.ts';
import { languageSchema } from '#domain/text/known-language.ts';
import {
  answerForms,
  longestQuestion,
  mostAnswerClaims,
  mostStoriesAsked,
  questionStatuses,
} from './question.ts';

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

/** A sentence of a saved story that may answer, or that stands before one that may. */
export const storyPassageSchema = z.object({
  /** Its id in the story; null where the story has changed since and doesn't have it any more. */
  sentenceId: z.string().max(20).nullable(),
  /** Number of its paragraph in the story. */
  paragraph: z.number().int().positive(),
  text: z.string().min(1).max(4000),
  /** False for one that only leads up to the next. */
  found: z.boolean(),
});

/** A saved story in the sentences that were found for a question: what is shown of it, and all that a model is sent. */
export const askedStorySchema = z.object({
  articleId: z.string().min(1).max(200),
  title: z.string().max(1000),
  siteName: z.string().max(300),
  /** Address of its page, to lead there from a copy. */
  url: z.string().max(10_000),
  /** As the article's own; null when not known. */
  publishedAt: z.string().max(40).nullable(),
  language: languageSchema,
  passages: z.array(storyPassageSchema).min(1).max(12),
});

/** One question of the reader about an article or about all saved stories, and what came of it. */
export const questionSchema = z.object({
  id: z.string().min(1).max(100),
  /** `readingListId` where all saved stories are asked. */
  articleId: z.string().min(1).max(200),
  /** Of a question about all saved stories: those that may answer, the best first; absent for one about an article. */
  stories: z.array(askedStorySchema).max(mostStoriesAsked).optional(),
  /** Of such a question, what an answer by the model that was set when it was asked would take; US dollars. */
  estimate: z
    .object({
      endpointId: z.string().max(100),
      model: z.string().max(200),
      tokens: z.number().nonnegative(),
      cost: z.number().nonnegative().nullable(),
    })
    .nullable()
    .optional(),
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
  /** Set where the article hardly speaks of what is asked, so that these are no more than what comes nearest. */
  nearest: z.boolean().optional(),
  /** The search of the web for it, whose pages the answer may cite; absent where none was made. */
  web: webSearchSchema.optional(),
  answer: answerSchema.nullable(),
  failure: storedFailureSchema('question').nullable(),
  usage: usageSchema.nullable(),
  /**
   * Set where the text has changed since, and something of the answer does not hold any more; without an answer, where
   * other passages are found now.
   */
  changed: z.boolean().optional(),
  /** Set where the text has changed since, so that the answer might be another one now, though what it says may hold. */
  ofEarlierText: z.boolean().optional(),
  /** Epoch milliseconds. */
  askedAt: z.number(),
  finishedAt: z.number().nullable(),
});
