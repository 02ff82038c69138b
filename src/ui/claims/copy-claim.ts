import type { Claim } from '#domain/analysis/claim.ts';
import { evidenceText } from '#domain/analysis/provenance.ts';
import type { Article } from '#domain/article/article.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import { inQuotes } from './quoted-words.ts';

/** Copies a claim with the words it cites and an address that leads to them; false where the browser refuses. */
export function copyClaim(claim: Claim, article: Article): Promise<boolean> {
  return copyText(claimToCopy(claim, article));
}

/** A claim, the words it cites, and where they are. */
export function claimToCopy(claim: Claim, article: Article): string {
  const cited = evidenceText(claim, article);
  if (!cited) return `${claim.text}\n${article.title}: ${article.url}`;
  return [
    claim.text,
    inQuotes(cited),
    `${article.title}: ${linkToSentence(article.url, cited)}`,
  ].join('\n');
}
