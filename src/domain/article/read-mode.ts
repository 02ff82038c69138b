/** What a content script is put into a page for. */
export type ReadMode =
  /** Read the article. */
  | 'article'
  /** Read the selected paragraphs, and nothing else. */
  | 'selection'
  /** Only show what the background says of the page. */
  | 'nothing';

/** The name under which the mode is left in the script's own world, just before the script is put there. */
export const readModeName = 'glossReadMode';
