import { z } from 'zod';
import { languageSchema } from '#domain/text/known-language.ts';
import { articleKinds, blockKinds } from './article.ts';
import { storedCoverageReasonSchema } from './coverage-reason-schema.ts';
import { longestAddress } from './longest-address.ts';

const offset = z.number().int().nonnegative();

/** The unit of evidence. `start` and `end` are UTF-16 offsets into `Article.text`, end exclusive. */
export const sentenceSchema = z.object({
  id: z.string().regex(/^S[1-9]\d*$/),
  /** Number of the paragraph it stands in, from 1: shown as ¶3. */
  paragraph: z.number().int().positive(),
  start: offset,
  end: offset,
  /**
   * Only in a text that is put together from several: which of them it is from. Sentences of different ones are no
   * context to each other.
   */
  source: z.number().int().nonnegative().optional(),
});

export const paragraphSchema = z.object({
  /** From 1, in reading order. */
  number: z.number().int().positive(),
  kind: z.enum(blockKinds),
  start: offset,
  end: offset,
});

/** How much of the article could be read. */
export const coverageSchema = z.object({
  extent: z.enum(['whole', 'teaser', 'cut']),
  readParagraphs: z.number().int().nonnegative(),
  /** Paragraphs the whole article is known or estimated to have; at least `readParagraphs`. */
  totalParagraphs: z.number().int().nonnegative(),
  /** Why it is not whole; null when it is. */
  reason: storedCoverageReasonSchema,
  /** Paragraphs that the rules for the site left out, which Gloss would have read by itself; absent for none. */
  leftOut: z.number().int().positive().optional(),
});

/** Of the web, or of a file that the reader opened: nothing that a click could run. */
const pageAddress = z.url({ protocol: /^(?:https?|file)$/ }).max(longestAddress);

/** A link that the article's own text gives. Only http(s), absolute, without trackers. */
export const articleLinkSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(longestAddress),
  text: z.string().max(2000),
});

/**
 * ISO 8601 in the precision the source gives: `2023`, `2023-03`, `2023-03-14`,
 * or a full date and time with its zone.
 */
export const isoMomentSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);

const looseArticleSchema = z.object({
  /** Stable for the same canonical address: see `articleIdOf`. */
  id: z.string().min(1).max(200),
  /** The address in the address bar when it was read, without the fragment. */
  url: pageAddress,
  canonicalUrl: pageAddress,
  title: z.string().min(1).max(1000),
  /** The authors, one person an entry; empty when none is named. */
  authors: z.array(z.string().max(200)).max(50),
  siteName: z.string().max(300),
  publishedAt: isoMomentSchema.nullable(),
  modifiedAt: isoMomentSchema.nullable(),
  /** When Gloss read it: full ISO 8601 in UTC. */
  collectedAt: isoMomentSchema,
  /** BCP 47, or `und`. */
  language: languageSchema,
  direction: z.enum(['ltr', 'rtl']),
  leadImage: pageAddress.nullable(),
  section: z.string().max(300).nullable(),
  keywords: z.array(z.string().max(200)).max(100),
  kind: z.enum(articleKinds),
  /** The readable text: paragraphs joined by one blank line (`\n\n`), nothing else. */
  text: z.string().min(1).max(2_000_000),
  paragraphs: z.array(paragraphSchema).min(1).max(20_000),
  sentences: z.array(sentenceSchema).min(1).max(50_000),
  coverage: coverageSchema,
  words: z.number().int().nonnegative(),
  links: z.array(articleLinkSchema).max(500),
});

/**
 * Spans stand one after the other: of such as lie over each other, as nothing that Gloss reads has them, each would
 * be read for itself, and a text of two megabytes fifty thousand times.
 */
export const articleSchema = looseArticleSchema
  .refine(
    ({ text, paragraphs }) => areInOrder(paragraphs, text.length),
    'has paragraphs out of order',
  )
  .refine(({ text, sentences }) => areInOrder(sentences, text.length), 'has sentences out of order')
  .refine(
    ({ sentences }) => new Set(sentences.map(({ id }) => id)).size === sentences.length,
    'has sentences of one id',
  );

function areInOrder(spans: readonly { start: number; end: number }[], length: number): boolean {
  let last = 0;
  return spans.every(({ start, end }) => {
    const follows = start >= last && end >= start;
    last = end;
    return follows && end <= length;
  });
}
