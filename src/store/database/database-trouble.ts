import type { DatabaseTrouble } from '#domain/story/database-trouble.ts';
import type { GlossDatabase } from './database.ts';

/** What is wrong with the database, from an error that a query or an opening ended with. */
export function databaseTroubleOf(error: unknown): DatabaseTrouble {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; depth++) {
    if (each.name === 'VersionError') return 'newer';
    each = 'inner' in each && each.inner !== each ? each.inner : each.cause;
  }
  return 'unreadable';
}

/**
 * Opens the database and tells of trouble with it, also such as ends in no error: an opening that waits for another
 * page, a database that is taken away under this one. Null when it is over. Returns a function that ends the watch.
 */
export function watchDatabase(
  database: GlossDatabase,
  tell: (trouble: DatabaseTrouble | null) => void,
): () => void {
  let open = database.isOpen();
  let watching = true;
  const onBlocked = () => tell('blocked');
  const onReady = () => {
    open = true;
    if (watching) tell(null);
  };
  const onVersionChange = ({ newVersion }: IDBVersionChangeEvent) => {
    if (newVersion === null || newVersion === 0) tell('gone');
    // It closes for a newer one, whose version the next query comes upon.
    open = false;
  };
  // By itself, that is by the browser: its files are damaged, or its data was cleared.
  const onClose = () => {
    if (open) tell('gone');
    open = false;
  };
  database.on('blocked', onBlocked);
  database.on('versionchange', onVersionChange);
  database.on('close', onClose);
  database.on('ready', onReady, true);
  // Not every query of a page ends where somebody sees its error.
  database.open().catch((error: unknown) => watching && tell(databaseTroubleOf(error)));
  return () => {
    watching = false;
    database.on('blocked').unsubscribe(onBlocked);
    database.on('versionchange').unsubscribe(onVersionChange);
    database.on('close').unsubscribe(onClose);
  };
}
