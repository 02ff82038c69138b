import type { Article, Sentence } from '#domain/article/article.ts';
import type { FoundQuote } from '#domain/text/find-quote.ts';
import type { Wording } from './compare-wording.ts';
import type { Difference } from './wording-comparison.ts';

/** Why a quote cannot carry a claim, as a sentence for the reader. */
export function quoteReason(
  what: 'machine' | 'nowhere' | 'elsewhere',
  cited: Sentence[],
  elsewhere: Sentence[] = [],
): string {
  switch (what) {
    case 'machine':
      return `${marks(cited)} speaks to a machine, not to the reader, so no claim may rest on it.`;
    case 'nowhere':
      return 'The words it quotes are not in the article.';
    case 'elsewhere':
      return `The words it quotes are in ${marks(elsewhere)}, not in ${marks(cited)}.`;
  }
}

/** What is to be said of a claim whose wording was compared; empty when it is word for word. */
export function wordingReason(
  article: Article,
  wording: Wording,
  cited: Sentence[],
  found: FoundQuote | null,
): string {
  switch (wording.kind) {
    case 'same':
      return '';
    case 'reworded':
      return wording.rounded
        ? `Figures are rounded from ${marks(cited)}.`
        : `Worded differently from ${marks(cited)}.`;
    case 'altered':
      return wording.differences
        .slice(0, 3)
        .map((difference) => differenceReason(article, difference, cited))
        .join(' ');
    case 'other language':
      if (found)
        return `In another language than the article; the quotation is in ${marks(cited)}.`;
      return wording.anchors > 0
        ? `In another language than the article; figures and names agree with ${marks(cited)}.`
        : 'In another language than the article, with no figure or name to compare.';
    case 'unlike':
      return `${marks(cited)} does not say this.`;
  }
}

/** E.g. `¶3 says 90 percent, not 70.` */
function differenceReason(
  article: Article,
  { kind, claimed, found, foundAt }: Difference,
  cited: Sentence[],
): string {
  const paragraph = foundAt === null ? null : paragraphAt(article, foundAt);
  const place = paragraph === null ? marks(cited) : `¶${paragraph}`;
  if (found === null) return `${claimed} is not in ${place}.`;
  return kind === 'negation'
    ? `${place} says “${found}”, not “${claimed}”.`
    : `${place} says ${found}, not ${claimed}.`;
}

function paragraphAt(article: Article, offset: number): number | null {
  return (
    article.paragraphs.find(({ start, end }) => offset >= start && offset < end)?.number ?? null
  );
}

/** `¶3`, or `¶3 and ¶5`. */
function marks(sentences: Sentence[]): string {
  const numbers = [...new Set(sentences.map(({ paragraph }) => `¶${paragraph}`))];
  if (numbers.length === 0) return 'the article';
  return numbers.length === 1
    ? (numbers[0] as string)
    : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
