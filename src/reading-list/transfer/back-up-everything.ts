import { message, plural } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { exportBackup } from '#store/transfer/backup-export.ts';
import { noteBackup } from '#store/transfer/backup-reminder.ts';
import { offerFile } from '#ui/controls/offer-file.ts';
import type { TransferJob } from './use-transfer.ts';

/** Writes everything to one file and offers it to the reader. */
export const backUpEverything: TransferJob = async (signal, onProgress) => {
  const now = Date.now();
  const stream = exportBackup(database, {
    now,
    signal,
    onProgress: (done, total) =>
      onProgress({
        text: plural('listBackupProgress', total, done),
        share: total ? done / total : 1,
      }),
  });
  const file = await new Response(stream).blob();
  offerFile(`gloss-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`, file);
  await noteBackup(database, now);
  return message('listBackupDone');
};
