import { tagCharacters, unseen } from './invisible-characters.ts';

/**
 * What reorders the letters around it, or is there and cannot be seen: embeddings, overrides and isolates of the
 * bidirectional algorithm, tag characters, invisible operators and spaces of no width, control characters.
 * The marks and joiners that Arabic, Hebrew, Persian and Indic words are written with stay.
 */
const controls = new RegExp(`(?![\\t\\n\\r])\\p{Cc}|[${unseen}${tagCharacters}]`, 'gu');

/** Text from outside as it may be shown: see `controls` for what is taken out. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

/** The same, with blanks in their place, so that offsets into the text still hold. */
export function blankedControls(text: string): string {
  return text.replace(controls, (found) => ' '.repeat(found.length));
}
