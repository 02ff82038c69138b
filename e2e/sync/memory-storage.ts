import type { RemoteItem, RemoteStorage } from '#domain/sync/remote-storage.ts';

/** For unit tests: storage that devices share, in memory; `before` is asked before each request and `after` after it, and may throw. */
export class MemoryStorage implements RemoteStorage {
  packSize?: number;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly #before: (request: string, path: string) => void;
  readonly #after: (request: string, path: string) => void;

  constructor(
    files = new Map<string, Uint8Array<ArrayBuffer>>(),
    before: (request: string, path: string) => void = () => undefined,
    after: (request: string, path: string) => void = () => undefined,
  ) {
    this.files = files;
    this.#before = before;
    this.#after = after;
  }

  async list(path: string): Promise<RemoteItem[] | null> {
    return this.#request('list', path, () => {
      const start = path === '' ? '' : `${path}/`;
      const items = new Map<string, RemoteItem>();
      for (const [name, bytes] of this.files) {
        if (!name.startsWith(start)) continue;
        const [first = '', ...rest] = name.slice(start.length).split('/');
        const isFolder = rest.length > 0;
        items.set(first, { name: first, size: isFolder ? 0 : bytes.length, isFolder });
      }
      return items.size > 0 || path === '' ? [...items.values()] : null;
    });
  }

  async get(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#request('get', path, () => this.files.get(path) ?? null);
  }

  async put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#request('put', path, () => void this.files.set(path, bytes));
  }

  async remove(path: string): Promise<void> {
    return this.#request('remove', path, () => {
      for (const name of [...this.files.keys()]) {
        if (name === path || name.startsWith(`${path}/`)) this.files.delete(name);
      }
    });
  }

  async #request<T>(name: string, path: string, work: () => T): Promise<T> {
    this.#before(name, path);
    const value = work();
    this.#after(name, path);
    return value;
  }
}
