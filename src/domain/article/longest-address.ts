/** Of a page or of anything that it leads to, in characters: no server takes a longer one. */
export const longestAddress = 10_000;
