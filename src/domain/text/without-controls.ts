import {
  unseen,
  unseenSupplementary,
  variationSelectors,
  withinWords,
} from './invisible-characters.ts';

/** What has several forms to choose from. */
const varying =
  '\\p{Emoji}\\p{So}\\p{Sm}\\p{sc=Han}\\p{sc=Mongolian}\\p{sc=Phags_Pa}\\p{sc=Myanmar}';

/**
 * What reorders the letters around it, or is there and cannot be seen: embeddings, overrides and isolates of the
 * bidirectional algorithm, copies of ASCII, invisible operators, fillers and spaces of no width, control characters.
 * The marks and joiners that Arabic, Hebrew, Persian and Indic words and emoji are written with stay, where they are
 * written with them: no word has three of them in a row, and a variation selector stands behind what varies. More would
 * tell a model, letter by letter, what no reader sees.
 */
const controls = new RegExp(
  [
    '(?![\\t\\n\\r])\\p{Cc}',
    `[${unseen}${unseenSupplementary}]`,
    `(?<=[${withinWords}]{2})[${withinWords}]+`,
    `(?<![${varying}])[${variationSelectors}]`,
  ].join('|'),
  'gu',
);

/** Text from outside as it may be shown: see `controls` for what is taken out. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

/** The same, with blanks in their place, so that offsets into the text still hold. */
export function blankedControls(text: string): string {
  return text.replace(controls, (found) => ' '.repeat(found.length));
}
