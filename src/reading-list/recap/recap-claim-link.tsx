import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { siteOf } from '#domain/article/site-of.ts';
import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { provenanceLabel } from '#i18n/provenance-label.ts';
import { addressOfStory } from '#reading-list/navigation/route.ts';

/** The claim of that id in a story's analysis as it is now. */
export function claimOf({ run }: Story, claimId: string): Claim | undefined {
  return run === null ? undefined : claimsOf(shownOf(run)).find(({ id }) => id === claimId);
}

interface RecapClaimLinkProps {
  story: Story;
  claim: Claim;
  /** True when the claim says the same in other words. */
  near?: boolean;
}

/** A link to a claim and its sentence, named by site and paragraph. */
export function RecapClaimLink({ story, claim, near = false }: RecapClaimLinkProps) {
  const { article } = story;
  const provenance = provenanceOf(claim, article);
  if (!provenance) return null;
  const site = article.siteName || siteOf(article.canonicalUrl);
  return (
    <a
      class={near ? 'chip paragraph near' : 'chip paragraph'}
      href={addressOfStory(article.id, claim.id)}
    >
      {site} {provenanceLabel(provenance)}
      {near && <span class="unseen">{message('listRecapReworded')}</span>}
    </a>
  );
}
