import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { isFound } from '#domain/analysis/claim.ts';
import type { Story } from '#domain/story/story.ts';
import type { RecapClaim } from './recap-run.ts';

/** A recap is written of no fewer stories than this. */
export const fewestStories = 5;

/** What a story gives to a recap that a model writes. */
export interface ClaimsOfStory {
  title: string;
  siteName: string;
  claims: RecapClaim[];
}

/**
 * The claims of each story that were found in its article, in reading order, each wording once. Cells of a table are
 * left out: they say little without their row.
 */
export function claimsForRecap(stories: readonly Story[]): ClaimsOfStory[] {
  return stories.flatMap(({ article, run }) => {
    if (!run) return [];
    const texts = new Set<string>();
    const claims = claimsOf(shownOf(run)).flatMap((claim): RecapClaim[] => {
      const { id, text, complete } = claim;
      if (!complete || !isFound(claim) || /^(?:competitor|cell)-/.test(id) || texts.has(text)) {
        return [];
      }
      texts.add(text);
      return [{ articleId: article.id, claimId: id, text, language: article.language }];
    });
    const { title, siteName } = article;
    return claims.length > 0 ? [{ title, siteName, claims }] : [];
  });
}
