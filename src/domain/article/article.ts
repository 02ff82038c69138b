import { z } from 'zod';
import { storedCoverageReasonSchema } from './coverage-reason.ts';

/** What a page turned out to be; each of these gets an analysis. */
export const articleKinds = [
  'article',
  'opinion',
  'interview',
  'live blog',
  'list',
  'press release',
  'video or audio',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const blockKinds = [
  'heading',
  'text',
  'list item',
  'quotation',
  'table row',
  'preformatted',
] as const;
export type BlockKind = (typeof blockKinds)[number];

const offset = z.number().int().nonnegative();

/** The unit of evidence. `start` and `end` are UTF-16 offsets into `Article.text`, end exclusive. */
export const sentenceSchema = z.object({
  id: z.string().regex(/^S[1-9]\d*$/),
  /** Number of the paragraph it stands in, from 1: shown as ¶3. */
  paragraph: z.number().int().positive(),
  start: offset,
  end: offset,
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const paragraphSchema = z.object({
  /** From 1, in reading order. */
  number: z.number().int().positive(),
  kind: z.enum(blockKinds),
  start: offset,
  end: offset,
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** How much of the article could be read. */
export const coverageSchema = z.object({
  extent: z.enum(['whole', 'teaser', 'cut']),
  readParagraphs: z.number().int().nonnegative(),
  /** Paragraphs the whole article is known or estimated to have; at least `readParagraphs`. */
  totalParagraphs: z.number().int().nonnegative(),
  /** Why it is not whole; null when it is. */
  reason: storedCoverageReasonSchema,
});
export type Coverage = z.infer<typeof coverageSchema>;

/** A link that the article's own text gives. Only http(s), absolute, without trackers. */
export const articleLinkSchema = z.object({ url: z.url(), text: z.string() });
export type ArticleLink = z.infer<typeof articleLinkSchema>;

/**
 * ISO 8601 in the precision the source gives: `2023`, `2023-03`, `2023-03-14`,
 * or a full date and time with its zone.
 */
export const isoMomentSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);

export const articleSchema = z.object({
  /** Stable for the same canonical address: see `articleIdOf`. */
  id: z.string().min(1).max(200),
  /** The address in the address bar when it was read, without the fragment. */
  url: z.url(),
  canonicalUrl: z.url(),
  title: z.string().min(1).max(1000),
  /** The authors, one person an entry; empty when none is named. */
  authors: z.array(z.string().max(200)).max(50),
  siteName: z.string().max(300),
  publishedAt: isoMomentSchema.nullable(),
  modifiedAt: isoMomentSchema.nullable(),
  /** When Gloss read it: full ISO 8601 in UTC. */
  collectedAt: isoMomentSchema,
  /** BCP 47, or `und`. */
  language: z.string().max(35),
  direction: z.enum(['ltr', 'rtl']),
  leadImage: z.url().nullable(),
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
export type Article = z.infer<typeof articleSchema>;

/** The words of a sentence, sliced from the article: the only text ever shown as a quotation. */
export function sentenceText(article: Article, sentence: Sentence): string {
  return article.text.slice(sentence.start, sentence.end);
}

export function findSentence(article: Article, id: string): Sentence | undefined {
  const index = Number(id.slice(1)) - 1;
  const at = article.sentences[index];
  return at?.id === id ? at : article.sentences.find((sentence) => sentence.id === id);
}

/** Minutes to read, at least 1, at 230 words (or 500 CJK characters, which count as half a word) a minute. */
export function readingMinutes(article: Pick<Article, 'words'>): number {
  return Math.max(1, Math.round(article.words / 230));
}
