import type { Analysis } from '#domain/analysis/analysis.ts';
import { claimsToRead } from '#domain/analysis/needs-reading.ts';
import { type WebSource, webSentencesOf } from '#domain/analysis/web-source.ts';
import { type Article, sentenceText } from '#domain/article/article.ts';
import { sentencesToRead } from '#domain/checking/sentences-to-read.ts';

/** A claim as it is shown to a second reader: what it says, and the sentences of the article, or of the web, beside it. */
export interface ReadingItem {
  claimId: string;
  /** With what its place in the analysis says: whose cell of a table it is, on which date. */
  statement: string;
  inferred: boolean;
  /** The sentence before the first cited one; null at the beginning. */
  before: string | null;
  cited: string[];
}

/** The claims to be read a second time, in reading order; `answered`: the ids of those that had their answer; `web`: the pages they may cite. */
export function readingItems(
  analysis: Analysis,
  article: Article,
  answered: readonly string[] = [],
  web: readonly WebSource[] = [],
): ReadingItem[] {
  const labels = labelsIn(analysis);
  return claimsToRead(analysis, answered).flatMap((claim) => {
    const { before, cited: own } = sentencesToRead(claim, article);
    const cited = [
      ...own.map((sentence) => sentenceText(article, sentence)),
      ...webSentencesOf(claim.sourceIds, web).map(({ text }) => text),
    ];
    if (cited.length === 0) return [];
    return {
      claimId: claim.id,
      statement: `${labels.get(claim.id) ?? ''}${claim.text}`,
      inferred: claim.inferred,
      before: before && sentenceText(article, before),
      cited,
    };
  });
}

/** What goes before the text of a cell or an event: alone, it does not say of whom or when it speaks. */
function labelsIn({ competitors, timeline }: Analysis): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { feature, cells } of competitors?.content?.rows ?? []) {
    for (const [column, cell] of cells.entries()) {
      const name = competitors?.content?.organizations[column]?.name;
      if (cell && name) labels.set(cell.id, `${name} — ${feature}: `);
    }
  }
  for (const { date, dateText, event } of timeline?.content ?? []) {
    const when = dateText || date;
    if (when) labels.set(event.id, `${when}: `);
  }
  return labels;
}
