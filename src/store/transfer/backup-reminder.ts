import type { GlossDatabase } from '#store/database/database.ts';

const lastBackup = 'last backup';
const day = 86_400_000;

/** What the reminder needs to know. */
export interface BackupReminder {
  /** Epoch milliseconds; null when there never was one. */
  lastBackupAt: number | null;
  /** Stories saved since then. */
  savedSince: number;
  /** True when at least 10 stories have been saved for 30 days without a backup. */
  due: boolean;
}

/** Records that a backup was made: call it when the file is complete. */
export async function noteBackup(database: GlossDatabase, at: number): Promise<void> {
  await database.listFacts.put({ name: lastBackup, value: at });
}

export async function backupReminder(
  database: GlossDatabase,
  now: number,
): Promise<BackupReminder> {
  const fact = await database.listFacts.get(lastBackup);
  const lastBackupAt = typeof fact?.value === 'number' ? fact.value : null;
  const since = database.readingStates.where('savedAt').above(lastBackupAt ?? 0);
  const savedSince = await since.count();
  const first = await database.readingStates
    .where('savedAt')
    .above(lastBackupAt ?? 0)
    .first();
  const waited = now - Math.max(lastBackupAt ?? 0, first?.savedAt ?? now);
  return { lastBackupAt, savedSince, due: savedSince >= 10 && waited > 30 * day };
}
