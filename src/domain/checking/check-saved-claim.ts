import { type Claim, uncited } from '#domain/analysis/claim.ts';
import { type SavedSource, sourcesOf } from '#domain/analysis/saved-source.ts';
import type { Article } from '#domain/article/article.ts';
import { checkBesideArticle } from './check-beside-article.ts';
import type { Statement } from './check-claim.ts';

/** What of a claim depends on where its evidence was found. */
export type Standing = Pick<Claim, 'origin' | 'sourceIds' | 'evidence'>;

/**
 * Checks a statement that names saved stories by the ids `named`, against the article and their extracts. A story
 * that was not given to the model holds nothing.
 */
export function checkSavedClaim(
  article: Article,
  statement: Statement,
  named: readonly string[],
  sources: readonly SavedSource[],
): Standing {
  const cited = sourcesOf(named, sources);
  const sourceIds = cited.map(({ id }) => id);
  if (cited.length < new Set(named).size) {
    const reason = { kind: 'source not given' as const, paragraphs: [] };
    return { origin: 'saved', sourceIds, evidence: { ...uncited, verdict: 'not found', reason } };
  }
  const extracts = cited.flatMap(({ sentences, language }) =>
    sentences.map((text) => ({ text, language })),
  );
  const { bornBy, evidence } = checkBesideArticle(article, statement, extracts);
  if (bornBy === 'article') return { origin: 'article', sourceIds: [], evidence };
  return { origin: 'saved', sourceIds, evidence };
}
