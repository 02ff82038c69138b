import { figuresAgree } from '#domain/numbers/figures-agree.ts';
import { type Figure, figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { traitsOfText } from './related-traits.ts';

/** A text with the figures in it that count something: no years. */
export interface FigureStatement {
  text: string;
  /** BCP 47 primary tag. */
  language: string;
  figures: Figure[];
}

const leastContext = 0.4;
/** Characters on either side of a figure that say what it counts. */
const around = 45;

/** Null for a text without such figures. */
export function figureStatement(text: string, language: string): FigureStatement | null {
  const figures = figuresIn(text, language).filter((figure) => !isYear(figure, text));
  return figures.length > 0 ? { text, language, figures } : null;
}

function isYear({ values, unit, start, end }: Figure, text: string): boolean {
  const [value = 0] = values;
  return unit === null && /^\d{4}$/u.test(text.slice(start, end)) && value > 1500 && value < 2200;
}

/** The figures on which two texts part, as written; null where some figure of theirs agrees, or none is about the same. */
export function differingFigures(
  one: FigureStatement,
  other: FigureStatement,
): [string, string] | null {
  let best: [string, string] | null = null;
  let most = leastContext;
  for (const a of one.figures) {
    for (const b of other.figures) {
      if (a.unit !== b.unit || a.ordinal || b.ordinal) continue;
      // Sixty cars are no other number of passengers.
      if (a.unit === null && !mayCountTheSame(one, a, other, b)) continue;
      if (figuresAgree(a, b) !== 'different' || figuresAgree(b, a) !== 'different') return null;
      const score = contextLikeness(one, a, other, b);
      if (score >= most) {
        most = score;
        best = [one.text.slice(a.start, a.end), other.text.slice(b.start, b.end)];
      }
    }
  }
  return best;
}

/** False where each figure is followed by a word, and these are two. */
function mayCountTheSame(
  one: FigureStatement,
  a: Figure,
  other: FigureStatement,
  b: Figure,
): boolean {
  const [counted, otherwise] = [wordAfter(one, a), wordAfter(other, b)];
  return counted === '' || otherwise === '' || counted === otherwise;
}

/** The word after a figure, cut so that its forms are alike. */
function wordAfter({ text }: FigureStatement, { end }: Figure): string {
  const [, word = ''] = /^\s*([\p{L}\p{M}]+)/u.exec(text.slice(end, end + around)) ?? [];
  return foldWord(word).slice(0, 5);
}

/** Share of the words around two figures that they have in common. */
function contextLikeness(
  one: FigureStatement,
  a: Figure,
  other: FigureStatement,
  b: Figure,
): number {
  const words = ({ text, language }: FigureStatement, { start, end }: Figure) => {
    const before = text.slice(Math.max(0, start - around), start);
    const after = text.slice(end, end + around);
    const { names, terms } = traitsOfText(`${before} … ${after}`, language);
    return new Set([...names.keys(), ...terms.keys()]);
  };
  const left = words(one, a);
  const right = words(other, b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared < 2 ? 0 : shared / Math.min(left.size, right.size);
}
