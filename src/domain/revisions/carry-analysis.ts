import type { Analysis } from '#domain/analysis/analysis.ts';
import { type Claim, type Evidence, uncited } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import { checkSavedClaim } from '#domain/checking/check-saved-claim.ts';
import { checkWebClaim } from '#domain/checking/check-web-claim.ts';
import { sentencesToRead } from '#domain/checking/sentences-to-read.ts';
import { recheckClaim } from './compare-revisions.ts';
import type { TextChange } from './text-change.ts';

/** What claims may rest on besides the article: the saved stories and pages of the web that the model was given. */
interface Given {
  sources?: readonly SavedSource[] | undefined;
  web?: readonly WebSource[] | undefined;
}

/**
 * An analysis of an earlier text, beside the text as it stands now: each claim that cites sentences is
 * checked against those that stand for them today, so that nothing is shown as read that is gone.
 */
export function carryAnalysis(
  analysis: Analysis,
  { before, after, followers, unchanged }: TextChange,
  { sources = [], web = [] }: Given = {},
): Analysis {
  return mapClaims(analysis, (claim, _, context) => {
    // What another source bears alone does not hang on the article's text.
    if (!claim.complete || claim.evidence.sentenceIds.length === 0) return claim;
    const { origin, sourceIds } = claim;
    const standing =
      (origin === 'web' || origin === 'saved') && sourceIds.length > 0
        ? besideOthers(claim, context)
        : { evidence: recheckClaim(claim, before, after, followers, context) };
    const { evidence } = standing;
    const { reading } = claim.evidence;
    if (!reading || !wouldReadTheSame(claim, evidence)) return { ...claim, ...standing };
    return { ...claim, ...standing, evidence: { ...evidence, reading } };
  });

  /** Of a claim on the article and others together: those stay, and are checked with what stands in the article today. */
  function besideOthers(claim: Claim, context: string | undefined) {
    const { text, origin, sourceIds, inferred, evidence } = claim;
    const sentenceIds = evidence.sentenceIds.flatMap((id) => followers.get(id) ?? []);
    const statement = { text, sentenceIds, quote: null, checkWording: !inferred, context };
    const standing =
      origin === 'web'
        ? checkWebClaim(after, statement, sourceIds, web)
        : checkSavedClaim(after, statement, sourceIds, sources);
    if (sentenceIds.length > 0) return standing;
    const reason = { kind: 'sentence gone' as const, paragraphs: [] };
    return { ...standing, evidence: { ...uncited, verdict: 'not found' as const, reason } };
  }

  /** A second reading is of the sentences that it was shown: of others it says nothing. */
  function wouldReadTheSame(claim: Claim, evidence: Evidence): boolean {
    const then = sentencesToRead(claim, before);
    const now = sentencesToRead({ ...claim, evidence }, after);
    const stays = (
      old: { id: string } | null | undefined,
      current: { id: string } | null | undefined,
    ) => (old && current ? unchanged.get(old.id) === current.id : !old && !current);
    return (
      then.cited.length === now.cited.length &&
      then.cited.every((sentence, nth) => stays(sentence, now.cited[nth])) &&
      stays(then.before, now.before)
    );
  }
}
