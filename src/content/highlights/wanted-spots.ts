import type { SoughtSentence } from '#content/anchoring/anchor-sentence.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';

/** Words to be highlighted: a sentence that claims rest on, a mark of the reader's own, or both in one. */
export interface WantedSpot {
  key: string;
  quote: SoughtSentence;
  sentence: Highlight | null;
  mark: OwnMark | null;
}

/** Everything to be highlighted, in the order of the article; a mark on a whole sentence goes with it. */
export function wantedSpots(
  sentences: readonly Highlight[],
  marks: readonly OwnMark[],
): WantedSpot[] {
  const left = new Set(marks);
  const spots: WantedSpot[] = sentences.map((sentence) => {
    const mark = marks.find(
      ({ start, exact }) => start === sentence.start && exact === sentence.exact,
    );
    if (mark) left.delete(mark);
    const quote = mark ? { ...sentence, own: true } : sentence;
    return { key: sentence.sentenceId, quote, sentence, mark: mark ?? null };
  });
  for (const mark of left) {
    spots.push({ key: `own-${mark.id}`, quote: { ...mark, own: true }, sentence: null, mark });
  }
  return spots.sort((one, other) => one.quote.start - other.quote.start);
}
