import type { Register } from '#domain/sync/sync-entry.ts';
import type { SyncEntryRow, SyncMark } from '#store/database/sync-tables.ts';

/** What became of a row that another device told of. */
export interface Taken {
  entry: SyncEntryRow;
  /** Why it can't be taken yet: its story isn't known, or something of it is under way here. */
  later?: 'story' | 'work';
  /** A row that is now neither as it was here nor as it was told. */
  again?: Pick<SyncMark, 'table' | 'key'>;
}

/** The entry with the other's row in the place of this device's, which need not be told of any more. */
export function withRegister(own: SyncEntryRow, row: Register): SyncEntryRow {
  const { mine: _, unsent: __, parted: ___, ...entry } = own;
  return { ...entry, registers: { ...own.registers, row } };
}
