import type { GlossDatabase } from './database.ts';

const askedToKeep = 'asked to keep storage';

export interface StorageSpace {
  /** Bytes that everything kept takes; null where the browser does not tell. */
  used: number | null;
  /** Bytes that may still be used; null where the browser does not tell. */
  free: number | null;
  /** True when the browser promised not to clear it by itself; null where it does not tell. */
  kept: boolean | null;
}

export async function storageSpace(): Promise<StorageSpace> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  const [estimate, kept] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()]);
  const { usage, quota } = estimate ?? {};
  return {
    used: usage ?? null,
    free: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage),
    kept: kept ?? null,
  };
}

/**
 * Asks the browser not to clear what is kept when space runs short: once, at the first save, from a page
 * (a worker cannot ask). Returns what it promised; null where it was asked before or cannot promise.
 */
export async function askToKeepStorage(database: GlossDatabase): Promise<boolean | null> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  if (!storage?.persist) return null;
  if (await database.listFacts.get(askedToKeep)) return null;
  const promised = await storage.persist();
  await database.listFacts.put({ name: askedToKeep, value: promised });
  return promised;
}
