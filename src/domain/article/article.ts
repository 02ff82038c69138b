import type { z } from 'zod';
import type {
  articleLinkSchema,
  articleSchema,
  coverageSchema,
  paragraphSchema,
  sentenceSchema,
} from './article-schema.ts';

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

export type Sentence = z.infer<typeof sentenceSchema>;

export type Paragraph = z.infer<typeof paragraphSchema>;

export type Coverage = z.infer<typeof coverageSchema>;

export type ArticleLink = z.infer<typeof articleLinkSchema>;

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
