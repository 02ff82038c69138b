import { type LogName, type PackName, packName, parsePackName } from '#domain/sync/pack-name.ts';
import type { RemoteStorage } from '#domain/sync/remote-storage.ts';
import { SyncError } from '#domain/sync/sync-failure.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncPhase, SyncState } from '#store/database/sync-tables.ts';
import { heldState } from './held-state.ts';
import { type PackHeader, sealPack } from './pack.ts';

/** One sync of a device, from its beginning to its end. */
export class SyncRun {
  readonly database: GlossDatabase;
  readonly storage: RemoteStorage;
  readonly device: string;
  readonly dataKey: CryptoKey;
  readonly signal: AbortSignal;
  #done = 0;
  #stories = 0;
  #total: number | null = null;
  readonly #since = Date.now();

  constructor(
    database: GlossDatabase,
    storage: RemoteStorage,
    { device, dataKey }: Pick<SyncState, 'device' | 'dataKey'>,
    signal: AbortSignal,
  ) {
    if (!dataKey) throw new SyncError('internal', { detail: 'no data key' });
    this.database = database;
    this.storage = storage;
    this.device = device;
    this.dataKey = dataKey;
    this.signal = signal;
  }

  /** The state as it is now. Throws when this device left, or the reader stopped it. */
  async state(): Promise<SyncState> {
    this.signal.throwIfAborted();
    return heldState(this.database, this.device);
  }

  async change(change: (state: SyncState) => Partial<SyncState>): Promise<void> {
    const { syncState } = this.database;
    await this.database.transaction('rw', syncState, async () => {
      const state = await heldState(this.database, this.device);
      await syncState.update('sync', change(state));
    });
  }

  /** Begins a part of it: `total` bytes are to come, null for who knows. */
  async begin(phase: SyncPhase, total: number | null): Promise<void> {
    this.#done = 0;
    this.#stories = 0;
    this.#total = total;
    await this.#tell(phase);
  }

  async progress(phase: SyncPhase, bytes: number, stories: number): Promise<void> {
    this.#done += bytes;
    this.#stories += stories;
    await this.#tell(phase);
  }

  async #tell(phase: SyncPhase): Promise<void> {
    const progress = {
      phase,
      done: this.#done,
      total: this.#total,
      stories: this.#stories,
      since: this.#since,
    };
    await this.change(() => ({ progress }));
  }

  /**
   * Puts one pack at the next place of a log of this device, and in the same transaction writes `after`. The name is
   * written down first: a run that is cut off after the request knows its own pack again.
   */
  async putPack(
    log: LogName,
    lines: readonly string[],
    { more, ...extent }: Partial<Pick<PackName, 'covers' | 'start'>> & { more?: boolean },
    after: (database: GlossDatabase) => Promise<void> = async () => undefined,
  ): Promise<number> {
    const state = await this.state();
    const place = state.own[log].place + 1;
    const name = packName(log, place, extent, chance());
    const texts = log === 't' ? place : state.own.t.place;
    const path = pathOf(this.device, name);
    const header: PackHeader = { texts, ...(more && { more }) };
    const bytes = await sealPack(this.dataKey, path, header, lines);
    await this.change(({ own }) => ({ own: { ...own, [log]: { ...own[log], intended: name } } }));
    await this.storage.put(path, bytes);
    const { syncState, syncEntries } = this.database;
    await this.database.transaction('rw', syncState, syncEntries, async () => {
      const { own, toldTexts } = await heldState(this.database, this.device);
      await syncState.update('sync', {
        own: { ...own, [log]: { place, name, intended: '', at: Date.now() } },
        toldTexts: log === 'm' ? texts : toldTexts,
      });
      await after(this.database);
    });
    return bytes.length;
  }
}

/** Where a pack is in the storage: texts in a folder of their own, so that the rest is listed in few bytes. */
export function pathOf(device: string, name: string): string {
  return parsePackName(name)?.log === 't' ? `${device}/t/${name}` : `${device}/${name}`;
}

function chance(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return number.toString(16).padStart(4, '0');
}
