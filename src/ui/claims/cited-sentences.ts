import type { Claim } from '#domain/analysis/claim.ts';
import {
  type Article,
  findSentence,
  type Sentence,
  sentenceText,
} from '#domain/article/article.ts';

/** The first cited sentence of each paragraph that a claim cites, in article order. */
export function onePerParagraph(claim: Claim, article: Article): Sentence[] {
  const sentences = citedSentences(claim, article);
  return sentences.filter(
    ({ paragraph }, index) =>
      sentences.findIndex((other) => other.paragraph === paragraph) === index,
  );
}

/** What a claim cites of one paragraph, as text. */
export function sentencesInParagraph(claim: Claim, article: Article, paragraph: number): string {
  return citedSentences(claim, article)
    .filter((sentence) => sentence.paragraph === paragraph)
    .map((sentence) => sentenceText(article, sentence))
    .join(' ');
}

function citedSentences({ evidence }: Claim, article: Article): Sentence[] {
  return evidence.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
}
