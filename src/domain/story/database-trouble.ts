/**
 * Why the stories can't be shown: an older Gloss page holds the database, a newer Gloss wrote it, it was deleted
 * while a page was open, or the browser doesn't open it.
 */
export type DatabaseTrouble = 'blocked' | 'newer' | 'gone' | 'unreadable';
