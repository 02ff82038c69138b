import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim, Provenance } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { labelEnd } from '#i18n/punctuation.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';
import { sentenceChipKind } from '#ui/claims/words-of-chip.ts';
import '#ui/claims/provenance-chip.css';

/** The claim of that id in a story's analysis as it is now. */
export function claimOf({ run }: Story, claimId: string): Claim | undefined {
  return run === null ? undefined : claimsOf(shownOf(run)).find(({ id }) => id === claimId);
}

interface RecapClaimLinkProps {
  story: Story;
  claim: Claim;
  /** True when a statement that a model wrote says the same as the claim in other words. */
  near?: boolean;
}

/** A link to a claim and its sentence, named by site and paragraph, with the claim's mark. */
export function RecapClaimLink({ story, claim, near = false }: RecapClaimLinkProps) {
  const { article } = story;
  const provenance = provenanceOf(claim, article);
  if (!provenance) return null;
  const site = article.siteName || siteOf(article.canonicalUrl);
  const words = provenanceInWords(provenance);
  return (
    <a
      class={classOf(provenance, near)}
      title={words}
      aria-label={`${site}${labelEnd()}${words}${near ? message('listRecapReworded') : ''}`}
      href={addressOfStory(article.id, claim.id)}
    >
      {site} {provenanceLabel(provenance)}
    </a>
  );
}

/** A statement in other words than its claim is no more than reworded, however well the claim itself stands. */
function classOf(provenance: Provenance, near: boolean): string {
  const kind = sentenceChipKind(provenance);
  if (!kind) return 'chip outside';
  return `chip paragraph ${near && kind === 'words' ? 'reworded' : kind}`;
}
