/**
 * Characters of a note, on a story or a highlight: several times what is written into its field, because what devices
 * wrote at once stands under each other, and a backup has to hold it.
 */
export const longestNote = 100_000;
