import type { Claim } from '#domain/analysis/claim.ts';
import { evidenceText } from '#domain/analysis/provenance.ts';
import { type Article, findSentence } from '#domain/article/article.ts';
import { linkToSentence } from '#domain/text/text-fragment-link.ts';
import { inQuotes, labelEnd } from '#i18n/punctuation.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { PlacesOnScreen } from './story-context.ts';

/** Copies a claim with the words it cites and an address that leads to them; false where the browser refuses. */
export function copyClaim(
  claim: Claim,
  article: Article,
  places?: PlacesOnScreen,
): Promise<boolean> {
  const [id = ''] = claim.evidence.sentenceIds;
  const paragraph = findSentence(article, id)?.paragraph;
  const source = (paragraph !== undefined && places?.sourceOf(paragraph)) || article;
  return copyText(claimToCopy(claim, article, source));
}

/** A claim, the words it cites, and where they are. */
export function claimToCopy(
  claim: Claim,
  article: Article,
  { title, url }: { title: string; url: string } = article,
): string {
  const cited = evidenceText(claim, article);
  if (!cited) return [claim.text, title && title + labelEnd() + url].filter(Boolean).join('\n');
  return [claim.text, inQuotes(cited), title + labelEnd() + linkToSentence(url, cited)].join('\n');
}
