/** Stands where Gloss left something out of a quotation. */
export const cutSign = '[…]';

/** What a quotation has before, between and after its cuts. */
export function piecesOf(quotation: string): string[] {
  return quotation
    .split(cutSign)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
