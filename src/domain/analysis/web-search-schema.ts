import { z } from 'zod';
import { storedFailureSchema } from './stored-failure.ts';
import { usageSchema } from './usage-schema.ts';
import { mostKeptSources } from './web-source.ts';
import { webSourceSchema } from './web-source-schema.ts';

export const webSearchStatuses = ['queued', 'running', 'done', 'stopped', 'failed'] as const;

/** Something that a worker does for a search: how far it is, who does it. */
const work = {
  status: z.enum(webSearchStatuses),
  /** The worker that holds it while it is unfinished. */
  workerId: z.string().nullable(),
  /** How often it was taken up again after a worker died. */
  resumed: z.number().int(),
  failure: storedFailureSchema('search').nullable(),
};

/** What other sources say of one of the article's own claims. */
export const corroborationSchema = z.object({
  /** The claim's words. */
  text: z.string().max(1000),
  /** Ids of sentences that say the same, one a source, e.g. `W1.3`. */
  alike: z.array(z.string().max(10)).max(mostKeptSources),
  /** Those that say something else of it, with the words that differ. */
  otherwise: z
    .array(
      z.object({
        sentenceId: z.string().max(10),
        claimed: z.string().max(300),
        found: z.string().max(300).nullable(),
      }),
    )
    .max(mostKeptSources),
});

/** A figure of the article, and another that a source gives for what seems to be the same; each as it is written. */
export const figuresApartSchema = z.object({
  sentenceId: z.string().max(20),
  webSentenceId: z.string().max(10),
  inArticle: z.string().max(100),
  inSource: z.string().max(100),
});

/** The search of the web for one story: what was asked of whom, and what came. */
export const webSearchSchema = z.object({
  ...work,
  /** Name of the service for the reader, and its host. */
  provider: z.string().max(200),
  host: z.string().max(255),
  query: z.string().max(400),
  sources: z.array(webSourceSchema).max(mostKeptSources),
  /** How many results came, those included that were left out. */
  found: z.number().int(),
  /** How many sentences were left out because they speak to an AI. */
  withheld: z.number().int(),
  /** How many addresses, numbers, accounts and commands were cut out of the words of pages. */
  cuts: z.number().int().optional(),
  apart: z.array(figuresApartSchema).max(12).optional(),
  corroboration: z.array(corroborationSchema).max(3).optional(),
  /** How often the service was asked for this story, and what that cost in US dollars; null where nobody says. */
  searches: z.number().int(),
  cost: z.number().nullable(),
  /** A model writes anew what may rest on the sources; null where none does. */
  writing: z
    .object({
      ...work,
      endpointId: z.string(),
      model: z.string(),
      usage: usageSchema.nullable(),
    })
    .nullable(),
  /** Epoch milliseconds: when it was asked for, and when its sources came. */
  askedAt: z.number(),
  finishedAt: z.number().nullable(),
});
