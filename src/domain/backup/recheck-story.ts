import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim, Evidence } from '#domain/analysis/claim.ts';
import { holds } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import { type Article, findSentence, sentenceText } from '#domain/article/article.ts';
import { checkClaim, type Statement } from '#domain/checking/check-claim.ts';
import { checkSavedClaim } from '#domain/checking/check-saved-claim.ts';
import { prepareArticle } from '#domain/checking/prepare-article.ts';
import type { BackupStory } from './backup-format.ts';

/**
 * A story from a file, with every claim that says it was found checked again: whoever wrote the file, nothing is
 * shown as found that the checker did not find. What holds stays as it was.
 */
export function recheckStory(story: BackupStory): BackupStory {
  const { article, run, revision } = story;
  const before = revision?.analysisBefore;
  return {
    ...story,
    run: run &&
      article && {
        ...run,
        brief: recheckAnalysis(run.brief, article, run.sources),
        draft: run.draft && recheckAnalysis(run.draft, article, run.sources),
        // Its confirmations are dropped below, so what it says of itself no longer holds.
        ...(run.secondReading && { secondReading: null }),
      },
    revision: revision && {
      ...revision,
      analysisBefore: before ? recheckAnalysis(before, revision.before, []) : null,
    },
  };
}

function recheckAnalysis(
  analysis: Analysis,
  article: Article,
  sources: readonly SavedSource[] = [],
): Analysis {
  return mapClaims(analysis, (claim, _, context) => recheckClaim(claim, article, sources, context));
}

function recheckClaim(
  imported: Claim,
  article: Article,
  sources: readonly SavedSource[],
  context: string | undefined,
): Claim {
  const claim = withoutConfirmation(imported);
  const { evidence, origin } = claim;
  if (!claim.complete || !holds(evidence)) return claim;
  if (origin !== 'saved' && isWholeSentence(claim, article)) return claim;
  const statement: Statement = {
    text: claim.text,
    sentenceIds: evidence.sentenceIds,
    quote: evidence.span && article.text.slice(evidence.span.start, evidence.span.end),
    checkWording: !claim.inferred,
    context,
  };
  if (origin === 'saved') {
    const standing = checkSavedClaim(article, statement, claim.sourceIds, sources);
    const named = standing.sourceIds.length > 0;
    if (named && holds(standing.evidence)) return claim;
    return { ...claim, evidence: { ...standing.evidence, verdict: fallen(standing.evidence) } };
  }
  const found = checkClaim(article, statement);
  const { reading } = evidence;
  const weaker = { ...claim, evidence: { ...found, ...(reading && { reading }) } };
  if (!holds(found)) return weaker;
  // A weaker finding is believed, a stronger one is not needed.
  return found.verdict === 'near' && evidence.verdict === 'verified' ? weaker : claim;
}

/**
 * A file proves nothing: anybody can write into it that a model confirmed a claim, and code cannot check
 * that. A reading that says no stays, since it can only lower a mark.
 */
function withoutConfirmation(claim: Claim): Claim {
  if (claim.evidence.reading?.verdict !== 'supported') return claim;
  const { reading: _, ...evidence } = claim.evidence;
  return { ...claim, evidence };
}

/** A saved story that is named by nobody bears nothing out, even where the article does. */
function fallen(evidence: Evidence): Evidence['verdict'] {
  return holds(evidence) ? 'not found' : evidence.verdict;
}

/** Most claims made on the device are a sentence as it stands: to see that takes no checker. */
function isWholeSentence({ text, evidence }: Claim, article: Article): boolean {
  const [id, ...others] = evidence.sentenceIds;
  const sentence = id === undefined || others.length > 0 ? undefined : findSentence(article, id);
  if (!sentence || evidence.span || sentenceText(article, sentence) !== text) return false;
  return !prepareArticle(article).addressesMachine(sentence);
}
