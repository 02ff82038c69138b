/** What a reader should know of a brief, stored as its kind: the interface words it in its own language. */
export type BriefLimit =
  | 'brief:picked'
  | 'brief:teaser'
  | 'brief:few cues'
  | 'brief:short'
  /** Paragraphs read, and of about how many. */
  | `brief:cut ${number} ${number}`;
