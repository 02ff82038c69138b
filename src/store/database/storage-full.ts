/** The disk, or the browser's share of it, is full; nothing was changed. */
export class StorageFull extends Error {
  constructor(options?: ErrorOptions) {
    super('Storage is full', options);
    this.name = 'StorageFull';
  }
}

/** True for what browsers throw, directly or as the cause of an aborted transaction, when the disk is full. */
export function saysStorageIsFull(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; depth++) {
    if (each.name === 'QuotaExceededError' || /quota|disk.*full/i.test(each.message)) return true;
    each = 'inner' in each && each.inner !== each ? each.inner : each.cause;
  }
  return false;
}

/** Runs a write, and throws `StorageFull` when there is no room for it. */
export async function storing<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw saysStorageIsFull(error) ? new StorageFull({ cause: error }) : error;
  }
}
