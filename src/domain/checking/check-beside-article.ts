import { type Evidence, holds } from '#domain/analysis/claim.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { checkClaim, type Statement } from './check-claim.ts';
import { claimsAsArticle } from './claims-as-article.ts';
import { shareOfWords } from './share-of-words.ts';

/** Words from elsewhere that a claim cites, one sentence an entry. */
export interface CitedWords {
  text: string;
  language: string;
}

/**
 * Checks a statement that rests on words from elsewhere: first against the sentences of the article that it cites,
 * which are better evidence, then against those and the others together, by the same rules. `article`: the
 * article's sentences bear it alone, and have as much of it as all have together.
 */
export function checkBesideArticle(
  article: Article,
  statement: Statement,
  others: readonly CitedWords[],
): { bornBy: 'article' | 'others'; evidence: Evidence } {
  const own = statement.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const together = claimsAsArticle([
    ...own.map((sentence) => ({
      text: sentenceText(article, sentence),
      language: article.language,
    })),
    ...others,
  ]);
  const all = { ...statement, sentenceIds: together.sentences.map(({ id }) => id) };
  if (own.length > 0) {
    const alone = checkClaim(article, statement);
    // Reworded, it is the article's only if the others have nothing of it that the article lacks.
    const whole = alone.verdict === 'verified' || isAsFull(article, statement, together, all);
    if (holds(alone) && whole) return { bornBy: 'article', evidence: alone };
  }
  const evidence = checkClaim(together, all);
  // Places in what was put together for the check are none of the article's.
  const alterations = evidence.alterations.map(({ paragraph: _, ...alteration }) => alteration);
  return {
    bornBy: 'others',
    evidence: { ...evidence, sentenceIds: own.map(({ id }) => id), span: null, alterations },
  };
}

/** Whether the article's cited sentences have as much of the claim as they and the others have together. */
function isAsFull(
  article: Article,
  statement: Statement,
  together: Article,
  all: Statement,
): boolean {
  return shareOfWords(article, statement) >= shareOfWords(together, all);
}
