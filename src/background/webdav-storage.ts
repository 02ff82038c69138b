import type { RemoteItem, RemoteStorage } from '#domain/sync/remote-storage.ts';
import { SyncError, type SyncFailureKind } from '#domain/sync/sync-failure.ts';
import { BodyTooLargeError, boundedBody } from './bounded-body.ts';
import { readMultistatus } from './read-multistatus.ts';

export interface WebdavPlace {
  /** Of a folder that is there; ours is made in it. */
  address: string;
  user: string;
  password: string;
  /** Asks the browser whether the reader let Gloss in to the host of an address. */
  hasAccess: (address: string) => Promise<boolean>;
  signal: AbortSignal;
}

/** What is put into the reader's folder, so that nothing of theirs lies between ours. */
const folderName = 'gloss-sync';
const longestWait = 60_000;
const largestAnswer = 32 * 1024 * 1024;
const asked =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** A folder on a WebDAV server (RFC 4918), with Basic authentication; of its methods only those that every server has. */
export class WebdavStorage implements RemoteStorage {
  readonly #place: WebdavPlace;
  readonly #top: string;
  #ahead: number | null = null;

  constructor(place: WebdavPlace) {
    this.#place = place;
    this.#top = `${place.address.replace(/\/+$/, '')}/${folderName}`;
  }

  clockAhead(): number | null {
    return this.#ahead;
  }

  async list(path: string): Promise<RemoteItem[] | null> {
    const address = this.#addressOf(path, true);
    const answer = await this.#request('PROPFIND', address, {
      headers: { Depth: '1', 'Content-Type': 'application/xml' },
      body: asked,
    });
    if (answer.status === 404) return path === '' ? this.#emptyTop() : null;
    if (answer.status !== 207) throw this.#failure(answer, 'no WebDAV');
    const text = new TextDecoder().decode(await this.#bodyOf(answer));
    try {
      return readMultistatus(text, address);
    } catch (error) {
      throw new SyncError('no WebDAV', { host: this.#host }, { cause: error });
    }
  }

  async get(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const answer = await this.#request('GET', this.#addressOf(path));
    if (answer.status === 404) return null;
    if (!answer.ok) throw this.#failure(answer, 'server error');
    return this.#bodyOf(answer);
  }

  async put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const putting = () =>
      this.#request('PUT', this.#addressOf(path), {
        headers: { 'Content-Type': 'application/octet-stream' },
        body: bytes,
      });
    let answer = await putting();
    // 409 by the standard where the folder is missing; some say 403 or 404, and nginx 500.
    if ([403, 404, 409, 500].includes(answer.status)) {
      await this.#makeFolders(path);
      answer = await putting();
    }
    if (!answer.ok) throw this.#failure(answer, 'server error');
  }

  async remove(path: string): Promise<void> {
    const answer = await this.#request('DELETE', this.#addressOf(path));
    if (answer.ok || answer.status === 404) return;
    // Some servers want a folder's address with its slash.
    const again = await this.#request('DELETE', this.#addressOf(path, true));
    if (!again.ok && again.status !== 404) throw this.#failure(again, 'server error');
  }

  /** Nothing is there yet, if the folder around ours is. */
  async #emptyTop(): Promise<RemoteItem[]> {
    const around = `${this.#place.address.replace(/\/+$/, '')}/`;
    const answer = await this.#request('PROPFIND', around, {
      headers: { Depth: '0', 'Content-Type': 'application/xml' },
      body: asked,
    });
    if (answer.status === 207) return [];
    throw this.#failure(answer, answer.status === 404 ? 'no folder' : 'no WebDAV');
  }

  async #makeFolders(path: string): Promise<void> {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= parts.length; depth++) {
      const folder = this.#addressOf(parts.slice(0, depth).join('/'), true);
      const answer = await this.#request('MKCOL', folder);
      // 405: it is there already.
      if (answer.ok || answer.status === 405 || answer.status === 301) continue;
      throw this.#failure(answer, answer.status === 409 ? 'no folder' : 'server error');
    }
  }

  get #host(): string {
    return new URL(this.#place.address).host;
  }

  #addressOf(path: string, isFolder = false): string {
    const names = path.split('/').filter((name) => name !== '');
    return [this.#top, ...names.map(encodeURIComponent)].join('/') + (isFolder ? '/' : '');
  }

  async #request(method: string, address: string, init: RequestInit = {}): Promise<Response> {
    const { user, password, hasAccess, signal } = this.#place;
    if (!(await hasAccess(address)))
      throw new SyncError('access not granted', { host: this.#host });
    const waited = AbortSignal.timeout(longestWait);
    try {
      const answer = await fetch(address, {
        ...init,
        method,
        headers: { ...init.headers, Authorization: basic(user, password) },
        // Cookies of a session that is open in the browser would be taken for who asks.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.any([signal, waited]),
      });
      const date = Date.parse(answer.headers.get('Date') ?? '');
      if (Number.isFinite(date)) this.#ahead = date - Date.now();
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      throw new SyncError(connectionKind(waited.aborted), { host: this.#host }, { cause: error });
    }
  }

  async #bodyOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await boundedBody(answer, largestAnswer);
    } catch (error) {
      this.#place.signal.throwIfAborted();
      const isLarge = error instanceof BodyTooLargeError;
      const hasWaited = error instanceof Error && error.name === 'TimeoutError';
      const kind = isLarge ? 'server error' : connectionKind(hasWaited);
      const detail = isLarge ? 'answer too large' : '';
      throw new SyncError(kind, { host: this.#host, detail }, { cause: error });
    }
  }

  #failure({ status }: Response, otherwise: SyncFailureKind): SyncError {
    const kind = kindsByStatus[status] ?? (status >= 500 ? 'server error' : otherwise);
    return new SyncError(kind, { host: this.#host, detail: String(status) });
  }
}

const kindsByStatus: Record<number, SyncFailureKind> = {
  401: 'refused',
  403: 'not permitted',
  413: 'full',
  423: 'busy',
  429: 'busy',
  503: 'busy',
  507: 'full',
};

function connectionKind(hasWaited: boolean): SyncFailureKind {
  if (hasWaited) return 'no answer';
  return globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
}

/** RFC 7617, in UTF-8. */
function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
