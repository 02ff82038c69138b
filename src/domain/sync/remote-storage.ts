/** A file or a folder of the storage. */
export interface RemoteItem {
  name: string;
  /** Bytes; 0 for a folder. */
  size: number;
  isFolder: boolean;
}

/**
 * Storage that the reader's devices share: a few folders, and files that are put once and never changed. Paths are
 * relative, with slashes. Every method throws a `SyncError`.
 */
export interface RemoteStorage {
  /** Characters of a pack before it is compressed, where the storage wants other than Gloss does by itself. */
  packSize?: number;
  /** What is directly in a folder; null when it isn't there. */
  list(path: string): Promise<RemoteItem[] | null>;
  /** Null when there is no such file. */
  get(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Makes the folders above it where they are missing. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** A file, or a folder with all that is in it; one that isn't there is removed already. */
  remove(path: string): Promise<void>;
  /** How far the server's clock is ahead of ours, in milliseconds; null while it has told no time. */
  clockAhead?(): number | null;
}
