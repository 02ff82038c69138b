/** Where the quotation marks of a stretch of text leave off. */
export interface QuotationState {
  /** A quotation is still open at the end. */
  open: boolean;
  /** Share of the characters that stand within quotation marks, 0 to 1. */
  share: number;
}

const opening = new Set(['“', '„', '«', '「', '『', '‹']);
const closing = new Set(['”', '»', '」', '』', '›']);

/**
 * Follows quotation marks through a text that begins inside a quotation or not. Guillemets that
 * point inwards (»so«) and German closing marks (“) are read by whether a quotation is open.
 */
export function followQuotations(text: string, openBefore: boolean): QuotationState {
  let open = openBefore;
  let within = 0;
  for (const character of text) {
    if (character === '"' || character === '״') open = !open;
    else if (opening.has(character) || closing.has(character)) {
      if (character === '“' || character === '«' || character === '»') open = !open;
      else open = opening.has(character);
    } else if (open) within += character.length;
  }
  return { open, share: text.length ? within / text.length : 0 };
}
