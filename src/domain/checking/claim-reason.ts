import type { VerdictReason } from '#domain/analysis/verdict-reason.ts';
import type { Article, Sentence } from '#domain/article/article.ts';
import type { FoundQuote } from '#domain/text/find-quote.ts';
import type { Wording } from './compare-wording.ts';

/** The reason of a verdict that rests on the cited sentences. */
export function reasonOf(
  kind: VerdictReason['kind'],
  cited: readonly Sentence[],
  elsewhere?: readonly Sentence[],
): VerdictReason {
  return {
    kind,
    paragraphs: paragraphsOf(cited),
    ...(elsewhere && { elsewhere: paragraphsOf(elsewhere) }),
  };
}

/** What comparing the wording of a claim gave; null when it is word for word. */
export function wordingReason(
  wording: Wording,
  cited: readonly Sentence[],
  found: FoundQuote | null,
): VerdictReason | null {
  switch (wording.kind) {
    case 'same':
      return null;
    case 'reworded':
      return reasonOf(wording.rounded ? 'rounded' : 'reworded', cited);
    case 'altered':
      return reasonOf('differs', cited);
    case 'other language':
      if (found) return reasonOf('other language with quote', cited);
      return reasonOf(wording.anchors > 0 ? 'other language agrees' : 'other language', cited);
    case 'unlike':
      return reasonOf('unlike', cited);
  }
}

/** Number of the paragraph that holds the offset into the article's text; null outside of all. */
export function paragraphAt(article: Article, offset: number): number | null {
  return (
    article.paragraphs.find(({ start, end }) => offset >= start && offset < end)?.number ?? null
  );
}

function paragraphsOf(sentences: readonly Sentence[]): number[] {
  return [...new Set(sentences.map(({ paragraph }) => paragraph))];
}
