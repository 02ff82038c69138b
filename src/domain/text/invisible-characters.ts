/*
 * The characters that show nothing, as contents of a character class (with the flag `u` or `v`), each kind once: who
 * takes characters out names the kinds. Together they are Unicode's default ignorable ones, and annotations.
 */

/** What turns the direction of what follows: embeddings, overrides and isolates of the bidirectional algorithm. */
export const turning = '\\u202A-\\u202E\\u2066-\\u2069';

/**
 * What is only there to hide or to reorder: those, spaces and operators of no width, annotations, fillers in the place
 * of Hangul letters, Khmer vowels that are not written. In no word of today. Up to U+FFFF.
 */
export const unseen = `${turning}\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFB`;

/** The same above U+FFFF: copies of ASCII, controls of shorthand and of music. */
export const unseenSupplementary =
  '\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}';

/** Which of several forms the character before has: of emoji, ideographs, Mongolian letters. Any bytes can be told by 256 of them. */
export const variationSelectors = '\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';

/** Marks that Arabic and Hebrew are written with beside Latin letters and figures. */
export const directionMarks = '\\u061C\\u200E\\u200F';

/** Persian and Indic words are written with them, and emoji. */
export const joiners = '\\u200C\\u200D';

/** Where a word may be broken. */
export const softHyphen = '\\u00AD';

/** All that may stand within a word and does not change it. */
export const withinWords = `\\u034F${softHyphen}${directionMarks}${joiners}${variationSelectors}${unseen}${unseenSupplementary}`;
