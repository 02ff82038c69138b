import { type Evidence, type Reading, type Standing, standingOf } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import type { SetArticle, SetClaim } from './claim-sets.ts';
import { articleOfText } from './labelled-articles.ts';

/** A claim of a set with what Gloss makes of it. */
export interface JudgedClaim {
  claim: SetClaim;
  evidence: Evidence;
  /** By code alone. */
  standing: Standing;
}

/** Has every claim checked against its article, citing what the set says it cites. */
export function judgeSetClaims(
  claims: readonly SetClaim[],
  articles: Readonly<Record<string, SetArticle>>,
): JudgedClaim[] {
  const built = new Map<string, Article>();
  return claims.flatMap((claim) => {
    const source = articles[claim.article];
    if (!source) return [];
    const article = built.get(claim.article) ?? articleOf(source);
    built.set(claim.article, article);
    const sentenceIds = idsOfSentences(article, claim.cited);
    const evidence = checkClaim(article, { text: claim.text, sentenceIds, quote: null });
    return [{ claim, evidence, standing: standingOf(evidence) }];
  });
}

/** How a claim stands once a second reading has been added to what code found. */
export function standingWith(judged: JudgedClaim, reading: Reading | null): Standing {
  return standingOf({ ...judged.evidence, reading });
}

function articleOf({ language, publishedAt, title, paragraphs }: SetArticle): Article {
  return articleOfText(
    paragraphs.map(({ text }) => text),
    { language: language.slice(0, 2), publishedAt, title },
  );
}

/** The ids of the sentences that these texts are or run through. */
export function idsOfSentences(article: Article, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const start = article.text.indexOf(text.replace(/\s+/gu, ' ').trim());
    if (start === -1) return [];
    const end = start + text.length;
    return article.sentences
      .filter((sentence) => sentence.start < end && start < sentence.end)
      .map(({ id }) => id);
  });
}
