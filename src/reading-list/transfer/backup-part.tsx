import { message, plural } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { spaceInWords } from '#i18n/space-in-words.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { spaceUsed } from '#store/settings/space-used.ts';
import { type BackupReminder, backupReminder } from '#store/transfer/backup-reminder.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

interface BackupPartProps {
  /** True while a backup or an import runs. */
  busy: boolean;
  onBackUp: () => void;
}

/** What a backup contains, when the last one was made, and the button for the next. */
export function BackupPart({ busy, onBackUp }: BackupPartProps) {
  const reminder = useObserved('backup', () => observe(() => backupReminder(database, Date.now())));
  const used = useObserved('space', () => observe(spaceUsed));
  return (
    <section class="backup-part">
      <h2>{message('listBackupHeading')}</h2>
      <p>{message('listBackupAbout')}</p>
      <p class={reminder?.due ? 'backup-due' : 'faint'}>
        {reminder && lastBackupInWords(reminder)}{' '}
        {used?.bytes != null && message('listBackupSpace', spaceInWords(used.bytes))}
      </p>
      <button type="button" class="button main" disabled={busy} onClick={onBackUp}>
        {message('listBackupNow')}
      </button>
    </section>
  );
}

function lastBackupInWords({ lastBackupAt, savedSince }: BackupReminder): string {
  if (lastBackupAt === null) return message('listBackupNone');
  const day = momentInWords(new Date(lastBackupAt).toISOString());
  return plural('listBackupLast', savedSince, day);
}
