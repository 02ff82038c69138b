import { uncited } from '#domain/analysis/claim.ts';
import { type WebSource, webSentencesOf } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { checkBesideArticle } from './check-beside-article.ts';
import type { Statement } from './check-claim.ts';
import type { Standing } from './check-saved-claim.ts';

/**
 * Checks a statement that names sentences of web sources by the ids `named` (`W1.3`), against them and the article.
 * A sentence that no source has, or that was not given to the model, holds nothing.
 */
export function checkWebClaim(
  article: Article,
  statement: Statement,
  named: readonly string[],
  sources: readonly WebSource[],
): Standing {
  const cited = webSentencesOf(named, sources);
  const sourceIds = cited.map(({ id }) => id);
  if (cited.length < new Set(named).size) {
    const reason = { kind: 'source not given' as const, paragraphs: [] };
    return { origin: 'web', sourceIds, evidence: { ...uncited, verdict: 'not found', reason } };
  }
  const passages = cited.map(({ text, source: { language } }) => ({ text, language }));
  const { bornBy, evidence } = checkBesideArticle(article, statement, passages);
  if (bornBy === 'article') return { origin: 'article', sourceIds: [], evidence };
  return { origin: 'web', sourceIds, evidence };
}
