import { liveQuery } from 'dexie';
import type { GlossDatabase } from '#store/database/database.ts';
import type { RefreshOptions } from './refresh-list.ts';

/**
 * Brings the list up to date now and after every change to a story, whoever makes it, until the returned
 * function is called. Each page that shows saved stories calls it once; `onError` is told what
 * went wrong, for the page to show.
 */
export function keepListFresh(
  database: GlossDatabase,
  onError: (error: unknown) => void,
  onProgress?: RefreshOptions['onProgress'],
): () => void {
  const stop = new AbortController();
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      // Loaded only once a story has changed: it is much, and most openings of a page change none.
      const { refreshList } = await import('./refresh-list.ts');
      // A story that changed while its row was made is still marked afterwards.
      while (!stop.signal.aborted && (await database.changedStories.count()) > 0) {
        await refreshList(database, { signal: stop.signal, onProgress });
      }
    } catch (error) {
      if (!stop.signal.aborted) onError(error);
    } finally {
      running = false;
    }
  };
  const changes = liveQuery(() => database.changedStories.count()).subscribe({
    next: (count) => count > 0 && void run(),
    error: onError,
  });
  return () => {
    stop.abort();
    changes.unsubscribe();
  };
}
