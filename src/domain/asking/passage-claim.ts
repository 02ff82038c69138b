import type { Claim } from '#domain/analysis/claim.ts';
import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';

export function passageId({ id }: Pick<Sentence, 'id'>): string {
  return `passage-${id}`;
}

/** A sentence of the article as a claim of its own: what is found on the device is quoted and never reworded. */
export function passageClaim(article: Article, sentence: Sentence): Claim {
  return {
    id: passageId(sentence),
    text: sentenceText(article, sentence),
    origin: 'article',
    inferred: false,
    evidence: {
      sentenceIds: [sentence.id],
      span: null,
      verdict: 'verified',
      reason: null,
      alterations: [],
    },
    sourceIds: [],
    complete: true,
  };
}
