/** The name of the one element that Gloss may add to a page. */
export const noteElementName = 'gloss-note';
