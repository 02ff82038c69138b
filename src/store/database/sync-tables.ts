import type { HybridClock } from '#domain/sync/hybrid-clock.ts';
import type { PlaceRange } from '#domain/sync/place-ranges.ts';
import type { SyncEntry } from '#domain/sync/sync-entry.ts';
import type { SyncFailure } from '#domain/sync/sync-failure.ts';

/**
 * What this device and the others last told each other of a thing. The value of a register that is a whole row is the
 * row's hash: the row itself is in its own table.
 */
export interface SyncEntryRow extends SyncEntry {
  /** 1 while this device's log has to carry it; left out otherwise, and so out of the index. */
  mine?: 1;
  /** 1 until it is in a pack; left out otherwise. */
  unsent?: 1;
  /** Of a part of a story, that story's id. */
  of?: string;
  /** The devices whose logs hold it, all of them together where none holds all of it. */
  by?: string[];
  /**
   * 1 where the row that the register is of isn't here any more, because its story was deleted or taken off the list:
   * whatever another device still has of it is welcome.
   */
  parted?: 1;
  /** Of a story that is gone, when this device learned of it; epoch milliseconds. */
  goneAt?: number;
  /** Of a question that came from another device, a hash of the text that it is of. */
  text?: string;
}

/** A row that changed since it was last looked at. */
export interface SyncMark {
  table: string;
  key: string;
  /** Epoch milliseconds. */
  at: number;
}

export type SyncPhase = 'idle' | 'looking' | 'reading' | 'sending' | 'tidying';

export interface SyncProgress {
  phase: SyncPhase;
  /** Bytes so far, and in all; null while that isn't known. */
  done: number;
  total: number | null;
  /** Stories that came or went so far. */
  stories: number;
  /** Epoch milliseconds. */
  since: number;
}

/** How far a log of another device was read. */
export interface LogRead {
  /** Places that were read, as ranges in order. */
  read: PlaceRange[];
  /** Packs of which something couldn't be taken yet, because its story isn't known or something of it is under way here. */
  waiting: string[];
  /** What `SyncState.news` was when they were last tried. */
  waitedAt: number;
}

/** How far another device's logs were read. */
export interface DeviceRead {
  m: LogRead;
  t: LogRead;
  /** The last pack of texts that it told of. */
  texts: number;
  /** The last pack of texts all of whose stories it has told of. */
  settled: number;
  /** Of how many it had told, and what `SyncState.news` was, when its texts were last looked for. */
  tried: { texts: number; news: number };
  /** When it was last found to have put something there; epoch milliseconds. */
  heardAt: number;
}

export interface DamagedPack {
  device: string;
  name: string;
}

/** The one row of a device that takes part in sync. */
export interface SyncState {
  id: 'sync';
  /** 16 hexadecimal digits, chosen at random. */
  device: string;
  /** The user's name on the server; null for a folder. */
  user: string | null;
  folder: FileSystemDirectoryHandle | null;
  /** Null until this device has joined. */
  dataKey: CryptoKey | null;
  /** What the key file of the storage said when this device joined. */
  keyFile: string;
  clock: HybridClock;
  /** The clock as it was when each of the last two syncs began. */
  begun: [before: HybridClock, last: HybridClock];
  /** Counts what came or changed, so that packs that wait for something are tried again only after that. */
  news: number;
  /** Where the first look through everything stands; null once it is through. */
  scan: { table: string; after: string } | null;
  /** The last place of each of this device's logs, the name of the pack there, and of the one that is being put. */
  own: { m: OwnLog; t: OwnLog };
  /** The last place of texts that a pack of the log `m` told the others of. */
  toldTexts: number;
  /** While everything is sent again: the place of each log from which on it says everything; null otherwise. */
  resend: { m: number | null; t: number | null } | null;
  /** The place of each log from which on it says everything, so that nothing before it is needed any more. */
  starts: { m: number; t: number };
  /** Bytes of each log when it was last written anew; null until it was first measured. */
  base: { m: number | null; t: number | null };
  /** The last place of texts when their log was last tidied. */
  tidied: number;
  /** It was away for long, so that the others took it for gone: what none of them tells of any more was deleted. */
  returning: boolean;
  /** When ended deletions were last looked for; epoch milliseconds. */
  clearedAt: number;
  devices: Record<string, DeviceRead>;
  progress: SyncProgress;
  /** Epoch milliseconds; null before the first. */
  lastAt: number | null;
  failure: SyncFailure | null;
  /** What was wrong and did not keep the sync from its end. */
  damaged: DamagedPack[];
  /** Devices whose packs are missing, so that something of theirs may be too. */
  gaps: string[];
  /** How far the server's clock is ahead, in milliseconds, where that is much. */
  clockAhead: number | null;
  /** Bytes in the storage, as listed last. */
  bytes: number;
  /** How the last test ended; null for none. */
  tested: { at: number; failure: SyncFailure | null } | null;
  /** The reader has stopped it; until the next press. */
  stopped: boolean;
}

export interface OwnLog {
  place: number;
  name: string;
  intended: string;
  /** When it was put; epoch milliseconds. */
  at: number;
}
