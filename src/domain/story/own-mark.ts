import type { SentenceNote } from './sentence-note.ts';

/** A highlight of the reader's own, as the page is asked to find and to show it. */
export type OwnMark = Pick<SentenceNote, 'id' | 'exact' | 'prefix' | 'suffix' | 'start' | 'note'>;
