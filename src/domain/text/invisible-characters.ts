/*
 * The characters that show nothing, as contents of a character class (with the flag `u` or `v`), each kind once: who
 * takes characters out names the kinds.
 */

/** What turns the direction of what follows: embeddings, overrides and isolates of the bidirectional algorithm. */
export const turning = '\\u202A-\\u202E\\u2066-\\u2069';

/** What is only there to hide or to reorder: those, spaces and operators of no width, annotations. In no word of any script. */
export const unseen = `${turning}\\u180E\\u200B\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB`;

/** Copies of ASCII that show nothing. */
export const tagCharacters = '\\u{E0000}-\\u{E007F}';

/** Marks that Arabic and Hebrew are written with beside Latin letters and figures. */
export const directionMarks = '\\u061C\\u200E\\u200F';

/** Persian and Indic words are written with them, and emoji. */
export const joiners = '\\u200C\\u200D';

/** Where a word may be broken. */
export const softHyphen = '\\u00AD';

/** All that may stand within a word and does not change it, up to U+FFFF. */
export const withinWords = `\\u034F${softHyphen}${directionMarks}${joiners}${unseen}`;
