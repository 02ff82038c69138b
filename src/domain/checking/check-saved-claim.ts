import { type Claim, holds, uncited } from '#domain/analysis/claim.ts';
import { type SavedSource, sourcesOf } from '#domain/analysis/saved-source.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { checkClaim, type Statement } from './check-claim.ts';
import { claimsAsArticle } from './claims-as-article.ts';
import { layBeside } from './lay-beside.ts';
import { prepareArticle } from './prepare-article.ts';
import { shareKnown } from './shares-enough.ts';
import { wordsAround, wordsOfSentences } from './words-of-sentences.ts';

/** What of a claim depends on where its evidence was found. */
export type Standing = Pick<Claim, 'origin' | 'sourceIds' | 'evidence'>;

/**
 * Checks a statement that names saved stories by the ids `named`: first against the sentences of the article that it
 * cites, which are better evidence, then against those and the extracts of the stories together, by
 * the same rules. A story that was not given to the model holds nothing.
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
  const own = statement.sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const together = claimsAsArticle([
    ...own.map((sentence) => ({
      text: sentenceText(article, sentence),
      language: article.language,
    })),
    ...cited.flatMap(({ sentences, language }) => sentences.map((text) => ({ text, language }))),
  ]);
  const all = { ...statement, sentenceIds: together.sentences.map(({ id }) => id) };
  if (own.length > 0) {
    const alone = checkClaim(article, statement);
    // Reworded, it is the article's only if the stories have nothing of it that the article lacks.
    const whole = alone.verdict === 'verified' || isAsFull(article, statement, together, all);
    if (holds(alone) && whole) return { origin: 'article', sourceIds: [], evidence: alone };
  }
  const evidence = checkClaim(together, all);
  return {
    origin: 'saved',
    sourceIds,
    // Places in what was put together for the check are none of the article's.
    evidence: { ...evidence, sentenceIds: own.map(({ id }) => id), span: null },
  };
}

/** Whether the article's cited sentences have as much of the claim as they and the stories have together. */
function isAsFull(
  article: Article,
  statement: Statement,
  together: Article,
  all: Statement,
): boolean {
  return shareOfWords(article, statement) >= shareOfWords(together, all);
}

function shareOfWords(article: Article, { text, sentenceIds }: Statement): number {
  const checkable = prepareArticle(article);
  const sentences = sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const words = wordsOfSentences(checkable, sentences);
  return shareKnown(layBeside(checkable, text, words, wordsAround(checkable, sentences)));
}
