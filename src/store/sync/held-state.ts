import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncState } from '#store/database/sync-tables.ts';

/** The reader left sync, or joined anew: whoever works for a device that is no more stops. */
export class SyncEnded extends Error {
  constructor() {
    super('Sync has ended');
    this.name = 'SyncEnded';
  }
}

/** The state of sync while `device` takes part in it. Throws `SyncEnded`. */
export async function heldState({ syncState }: GlossDatabase, device: string): Promise<SyncState> {
  const state = await syncState.get('sync');
  if (state?.device !== device) throw new SyncEnded();
  return state;
}
