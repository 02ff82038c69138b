/** A stretch of a text, and whether it is one of the words looked for. */
export interface WordPiece {
  text: string;
  marked: boolean;
}

const inWord = /[\p{L}\p{N}]/u;

/** The text cut so that every whole-word occurrence of one of these words is a piece of its own. */
export function piecesWithWords(text: string, words: readonly string[]): WordPiece[] {
  const spans = words
    .flatMap((word) => spansOf(text, word.trim()))
    .sort((one, other) => one.start - other.start);
  const pieces: WordPiece[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) pieces.push({ text: text.slice(from, begin), marked: false });
    pieces.push({ text: text.slice(begin, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** Where it is no part of a longer word; in a script without spaces it always is one, and counts too. */
function spansOf(text: string, word: string): { start: number; end: number }[] {
  if (!word) return [];
  const spans: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    spans.push({ start: at, end: at + word.length });
  }
  const alone = spans.filter(({ start, end }) => {
    const before = text.slice(0, start).at(-1) ?? '';
    const after = text[end] ?? '';
    const joins = (edge: string, inner: string) => inWord.test(edge) && inWord.test(inner);
    return !joins(before, word[0] ?? '') && !joins(after, word.at(-1) ?? '');
  });
  return alone.length > 0 ? alone : spans;
}
