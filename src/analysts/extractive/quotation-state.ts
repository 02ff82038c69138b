/** Where the quotation marks of a stretch of text leave off. */
export interface QuotationState {
  /** A quotation is still open at the end. */
  open: boolean;
  /** Share of the characters that stand within quotation marks, 0 to 1. */
  share: number;
}

/** ‘So’, as British papers quote; the apostrophe of “workers’” and “don’t” ends nothing. */
export const singleQuotation = /(?<![\p{L}\p{N}])‘(?:[^‘’“”"]|’(?=\p{L}))+’(?!\p{L})/gu;

const opening = new Set(['“', '„', '«', '「', '『', '‹']);
const closing = new Set(['”', '»', '」', '』', '›']);

/**
 * Follows quotation marks through a text that begins inside a quotation or not. Guillemets that
 * point inwards (»so«) and German closing marks (“) are read by whether a quotation is open.
 */
export function followQuotations(text: string, openBefore: boolean): QuotationState {
  let open = openBefore;
  // Where a quotation is open, they stand within it.
  let within = openBefore ? 0 : (text.match(singleQuotation)?.join('').length ?? 0);
  for (const character of text) {
    if (character === '"' || character === '״') open = !open;
    else if (opening.has(character) || closing.has(character)) {
      if (character === '“' || character === '«' || character === '»') open = !open;
      else open = opening.has(character);
    } else if (open) within += character.length;
  }
  return { open, share: text.length ? within / text.length : 0 };
}
