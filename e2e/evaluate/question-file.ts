import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '#domain/article/article.ts';
import { sentenceText } from '#domain/article/article.ts';
import { fingerprintOf } from '#domain/text/fingerprint.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';

/** A question about a saved page, with what is known of its answer; nothing of the page's text. */
const askedSchema = z.strictObject({
  /** Unique in the file. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The page: `pages/NAME`, or `extraction/SET/ID`. */
  page: z.string().regex(/^(?:pages|extraction\/(?:zyte|fundus))\/[\w/.-]+$/),
  /** Two letters: the language of the question, which need not be the page's. */
  language: z.string().regex(/^[a-z]{2}$/),
  question: z.string().min(3).max(300),
  /** `hashOfSentence` of the sentences that answer, any of which will do; empty where the page doesn't say. */
  answers: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
  /** Facts that a right answer holds. */
  must: z.array(z.string()),
  /** What only a wrong answer holds. */
  mustNot: z.array(z.string()),
  /** Kept aside: nothing was tuned on it. */
  aside: z.boolean(),
});

const fileSchema = z.strictObject({ questions: z.array(askedSchema).min(1) });

export type AskedQuestion = z.infer<typeof askedSchema>;

/** Throws a ZodError for a file of another shape, an Error for one that isn't there. */
export function loadQuestions(file: string): AskedQuestion[] {
  const { questions } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const ids = questions.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw new Error(`Two questions have the id ${twice}.`);
  return questions;
}

/** The same for a sentence however its spaces, quotation marks and hyphens are set. */
export function hashOfSentence(text: string): string {
  return fingerprintOf(normalizeText(text).text);
}

/** Ids of the article's sentences that answer a question. */
export function answersIn(article: Article, { answers }: AskedQuestion): Set<string> {
  return new Set(
    article.sentences
      .filter((sentence) => answers.includes(hashOfSentence(sentenceText(article, sentence))))
      .map(({ id }) => id),
  );
}
