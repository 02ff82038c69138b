import { liveQuery, type Observable } from 'dexie';

/** Runs a query now and again after every change, in any context, of the rows that it read. */
export function observe<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(query);
}
