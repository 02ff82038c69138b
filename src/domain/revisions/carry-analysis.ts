import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim, Evidence } from '#domain/analysis/claim.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import { sentencesToRead } from '#domain/checking/sentences-to-read.ts';
import { recheckClaim } from './compare-revisions.ts';
import type { TextChange } from './text-change.ts';

/**
 * An analysis of an earlier text, beside the text as it stands now: each claim that cites sentences is
 * checked against those that stand for them today, so that nothing is shown as read that is gone.
 */
export function carryAnalysis(
  analysis: Analysis,
  { before, after, followers, unchanged }: TextChange,
): Analysis {
  return mapClaims(analysis, (claim, _, context) => {
    // What a page of the web bears does not hang on the article's text.
    if (claim.origin === 'web') return withFollowers(claim, followers);
    if (!claim.complete || claim.evidence.sentenceIds.length === 0) return claim;
    const evidence = recheckClaim(claim, before, after, followers, context);
    const { reading } = claim.evidence;
    if (!reading || !wouldReadTheSame(claim, evidence)) return { ...claim, evidence };
    return { ...claim, evidence: { ...evidence, reading } };
  });

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

function withFollowers(claim: Claim, followers: ReadonlyMap<string, string>): Claim {
  const sentenceIds = claim.evidence.sentenceIds.flatMap((id) => followers.get(id) ?? []);
  return { ...claim, evidence: { ...claim.evidence, sentenceIds } };
}
