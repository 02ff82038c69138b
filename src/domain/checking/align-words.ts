import { figuresAgree } from '#domain/numbers/figures-agree.ts';
import { sameWordInflected } from '#domain/words/inflection.ts';
import type { Word } from '#domain/words/words-in-text.ts';

/** How a claim's word stands to the source's: the same, the same figure rounded, or another form of the word. */
export type Likeness = 'same' | 'rounded' | 'inflected';

export interface Alignment {
  /** For each word of the claim the place of its partner in the source, or -1. */
  partner: Int32Array;
  likeness: (Likeness | null)[];
  /** For each word of the source the place of its partner in the claim, or -1. */
  back: Int32Array;
}

const gap = -0.35;
const clash = -0.6;
/** Beyond this many cells words are not aligned in order any more. */
const mostCells = 400_000;

/** The best way to lay a claim's words beside the source's, in order (Needleman and Wunsch, with gaps free at the ends of the source). */
export function alignWords(claim: Word[], source: Word[]): Alignment {
  const rows = claim.length + 1;
  const columns = source.length + 1;
  const partner = new Int32Array(claim.length).fill(-1);
  const back = new Int32Array(source.length).fill(-1);
  const likeness: (Likeness | null)[] = new Array(claim.length).fill(null);
  if (rows * columns > mostCells) return { partner, likeness, back };
  const score = new Float32Array(rows * columns);
  const step = new Uint8Array(rows * columns);
  for (let row = 1; row < rows; row += 1) {
    score[row * columns] = row * gap;
    step[row * columns] = 1;
  }
  for (let row = 1; row < rows; row += 1) {
    const word = claim[row - 1] as Word;
    const here = row * columns;
    const free = row === rows - 1;
    for (let column = 1; column < columns; column += 1) {
      const at = here + column;
      const diagonal = at - columns - 1;
      const worth = worthOf(word, source[column - 1] as Word);
      const run = worth > 0 && step[diagonal] === 4 ? 0.5 : 0;
      let best = (score[diagonal] as number) + (worth > 0 ? worth + run : clash);
      let way = worth > 0 ? 4 : 3;
      const up = (score[at - columns] as number) + gap;
      if (up > best) {
        best = up;
        way = 1;
      }
      // Source words before and after the claim's stretch cost nothing; inside, leaving some out costs little.
      const left = (score[at - 1] as number) + (free ? 0 : gap / 3);
      if (left > best) {
        best = left;
        way = 2;
      }
      score[at] = best;
      step[at] = way;
    }
  }
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0 && column > 0) {
    const way = step[row * columns + column];
    if (way === 4) {
      partner[row - 1] = column - 1;
      back[column - 1] = row - 1;
      likeness[row - 1] = likenessOf(claim[row - 1] as Word, source[column - 1] as Word);
    }
    if (way !== 2) row -= 1;
    if (way !== 1) column -= 1;
  }
  return { partner, likeness, back };
}

function worthOf(claim: Word, source: Word): number {
  switch (likenessOf(claim, source)) {
    case 'same':
      return claim.content ? 2 : 1.2;
    case 'rounded':
      return 1.6;
    case 'inflected':
      return 1;
    default:
      return 0;
  }
}

/** How like two words are; null when they are different words. */
export function likenessOf(claim: Word, source: Word): Likeness | null {
  if (claim.key === source.key) return 'same';
  if (claim.figure && source.figure) {
    const agreement = figuresAgree(claim.figure, source.figure);
    return agreement === 'same' || agreement === 'rounded' ? agreement : null;
  }
  if (claim.figure || source.figure || claim.calendar || source.calendar) return null;
  return sameWordInflected(claim.key, source.key) ? 'inflected' : null;
}
