/** A part of a key that stands in a text. */
interface Piece {
  start: number;
  end: number;
  /** Where it begins and ends in the key's letters. */
  from: number;
  to: number;
}

/** Shorter runs of letters are no pieces. */
const shortestPiece = 3;
/** Pieces that follow each other in the key, at most so far apart in the text, must come to so many letters. */
const widestGap = 80;
const leastInRow = 10;
/** Pieces this long tell the key in any order, and anywhere, once they come to so many letters of it. */
const longPiece = 4;
const leastInAnyOrder = 12;
/** Of the places at which a short run stands in the key, so many are followed. */
const mostPlaces = 8;

/**
 * Where a text gives a key away in pieces, each too short to be told from a word: one after the other with words
 * between them, or in another order. Of a key that is made of words nothing is found, since any text has its words.
 */
export function keyPieces(text: string, key: string): [start: number, end: number][] {
  const letters = key.toLowerCase().replace(/[^a-z\d]/g, '');
  const pieces = piecesOf(text, letters);
  const inRow = piecesInRow(pieces, letters);
  const telling = pieces.filter(
    ({ from, to }) => to - from >= longPiece && /\d/.test(letters.slice(from, to)),
  );
  const told = new Set(telling.flatMap(({ from, to }) => range(from, to)));
  const found = told.size >= leastInAnyOrder ? [...inRow, ...telling] : inRow;
  return found.map(({ start, end }) => [start, end]);
}

/** Without a few figures, a row of words is as good as any. */
const hasFigures = (letters: string) => (letters.match(/\d/g) ?? []).length >= 2;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Runs of letters and digits of which the key has as many in a row, the longest at each place. */
function piecesOf(text: string, letters: string): Piece[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + shortestPiece <= letters.length; at++) {
    const run = letters.slice(at, at + shortestPiece);
    const known = places.get(run);
    if (!known) places.set(run, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  const pieces: Piece[] = [];
  for (const { 0: word, index } of text.matchAll(/[a-z\d]+(?:[-_.][a-z\d]+)*/gi)) {
    // Signs within a word of the key are none of its letters.
    const signs = [...word.toLowerCase()]
      .map((sign, at) => ({ sign, at }))
      .filter(({ sign }) => /[a-z\d]/.test(sign));
    const bare = signs.map(({ sign }) => sign).join('');
    for (let at = 0; at + shortestPiece <= bare.length; ) {
      const from = places.get(bare.slice(at, at + shortestPiece)) ?? [];
      let longest = 0;
      for (const begin of from) {
        let length = shortestPiece;
        while (at + length < bare.length && bare[at + length] === letters[begin + length]) length++;
        longest = Math.max(longest, length);
        pieces.push({
          start: index + (signs[at]?.at ?? 0),
          end: index + (signs[at + length - 1]?.at ?? 0) + 1,
          from: begin,
          to: begin + length,
        });
      }
      at += Math.max(1, longest);
    }
  }
  return pieces;
}

/** Pieces that continue each other in the key and in the text. */
function piecesInRow(pieces: readonly Piece[], letters: string): Piece[] {
  interface Row {
    piece: Piece;
    before: Row | null;
    length: number;
    from: number;
  }
  const endingAt = new Map<number, Row>();
  const found = new Set<Piece>();
  for (const piece of pieces) {
    const before = endingAt.get(piece.from);
    const continued =
      before && piece.start - before.piece.end <= widestGap && piece.start >= before.piece.end;
    const row: Row = {
      piece,
      before: continued ? before : null,
      length: piece.to - piece.from + (continued ? before.length : 0),
      from: continued ? before.from : piece.from,
    };
    const known = endingAt.get(piece.to);
    if (!known || known.length <= row.length || piece.start - known.piece.end > widestGap)
      endingAt.set(piece.to, row);
    if (row.length < leastInRow || !row.before) continue;
    if (!hasFigures(letters.slice(row.from, piece.to))) continue;
    for (let at: Row | null = row; at && !found.has(at.piece); at = at.before) found.add(at.piece);
  }
  return [...found];
}
