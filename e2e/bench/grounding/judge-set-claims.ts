import { claimsOf } from '#domain/analysis/analysis.ts';
import { type Evidence, type Standing, standingOf } from '#domain/analysis/claim.ts';
import type { Article } from '#domain/article/article.ts';
import { applyReadings, type GivenReading } from '#domain/checking/apply-readings.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { articleOfText } from '#e2e/evaluate/labelled-articles.ts';
import type { SetArticle, SetClaim } from './claim-sets.ts';

/** A claim of a set with what Gloss makes of it. */
export interface JudgedClaim {
  claim: SetClaim;
  article: Article;
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
    return [{ claim, article, evidence, standing: standingOf(evidence) }];
  });
}

/** How a claim stands once the product has put a second reading to what code found. */
export function standingWith(
  { claim, article, evidence, standing }: JudgedClaim,
  reading: GivenReading,
): Standing {
  const id = 'takeaway-1';
  const takeaway = {
    id,
    text: claim.text,
    origin: 'article' as const,
    inferred: false,
    evidence,
    sourceIds: [],
    complete: true,
  };
  const keyTakeaways = { writtenBy: 'model' as const, complete: true, content: [takeaway] };
  const read = applyReadings({ keyTakeaways }, article, new Map([[id, reading]]), 'recorded');
  const [after] = claimsOf(read);
  return after ? standingOf(after.evidence) : standing;
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
