import type { Highlight } from '#domain/analysis/highlight.ts';
import type { Paragraph } from '#domain/article/article.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';

/** A stretch of the article's text that is drawn in one way; offsets as in `Article.text`. */
export interface Piece {
  start: number;
  end: number;
  highlight: Highlight | null;
  note: SentenceNote | null;
}

/** A paragraph, cut wherever a highlight or one of the reader's notes begins or ends. */
export function piecesOf(
  { start, end }: Pick<Paragraph, 'start' | 'end'>,
  highlights: readonly Highlight[],
  notes: readonly SentenceNote[],
): Piece[] {
  const within = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const marks = highlights.filter(within);
  const own = notes.filter(within);
  const cuts = new Set([start, end]);
  for (const span of [...marks, ...own]) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const covers = (span: { start: number; end: number }) => span.start <= from && span.end >= to;
    return {
      start: from,
      end: to,
      highlight: marks.find(covers) ?? null,
      note: own.find(covers) ?? null,
    };
  });
}
