/**
 * What reorders the letters around it, or is there and cannot be seen: embeddings, overrides and isolates of the
 * bidirectional algorithm, tag characters, invisible operators and spaces of no width, control characters.
 * The marks and joiners that Arabic, Hebrew, Persian and Indic words are written with stay.
 */
const controls =
  /(?![\t\n\r])\p{Cc}|[\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Text from outside as it may be shown: see `controls` for what is taken out. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

/** The same, with blanks in their place, so that offsets into the text still hold. */
export function blankedControls(text: string): string {
  return text.replace(controls, (found) => ' '.repeat(found.length));
}
