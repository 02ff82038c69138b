import { useRef, useState } from 'preact/hooks';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { StorageFull } from '#store/database/storage-full.ts';
import { spaceUsed } from '#store/settings/space-used.ts';
import { exportBackup } from '#store/transfer/backup-export.ts';
import { backupReminder, noteBackup } from '#store/transfer/backup-reminder.ts';
import { importFile } from '#store/transfer/import-file.ts';
import { UnreadableFile } from '#store/transfer/import-lines.ts';
import { ImportRefused, type ImportReport } from '#store/transfer/import-run.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { offerFile } from '#ui/controls/offer-file.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import './backup-page.css';

/** Everything taken along in one file, and files brought in. */
export function BackupPage() {
  const [progress, setProgress] = useState<{ text: string; share: number } | null>(null);
  const [outcome, setOutcome] = useState('');
  const [report, setReport] = useState<ImportReport | null>(null);
  const [whole, setWhole] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const reminder = useObserved('backup', () => observe(() => backupReminder(database, Date.now())));
  const used = useObserved('space', () => observe(spaceUsed));

  const work = async (job: (signal: AbortSignal) => Promise<string>) => {
    stop.current = new AbortController();
    setReport(null);
    setOutcome('');
    try {
      setOutcome(await job(stop.current.signal));
    } catch (error) {
      setOutcome(sentenceOf(error));
    } finally {
      setProgress(null);
    }
  };

  const backUp = () =>
    work(async (signal) => {
      const now = Date.now();
      const stream = exportBackup(database, {
        now,
        signal,
        onProgress: (done, total) =>
          setProgress({ text: `${done} of ${total} stories`, share: total ? done / total : 1 }),
      });
      const file = await new Response(stream).blob();
      offerFile(`gloss-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`, file);
      await noteBackup(database, now);
      return 'The backup is whole. Keep it somewhere else than on this device.';
    });

  const bringIn = (file: File) =>
    work(async (signal) => {
      const done = await importFile(database, file, {
        now: Date.now(),
        whole,
        signal,
        onProgress: ({ stories, share }) => setProgress({ text: `${stories} stories`, share }),
      });
      setReport(done);
      sendToBackground({ type: 'repaint-pages' });
      return `From ${done.program}: ${done.added} added, ${done.merged} merged with what was there, ${done.skipped} left out.`;
    });

  return (
    <div class="backup-page">
      <header>
        <a class="text-button back" href="#/">
          <Icon name="back" /> Reading list
        </a>
      </header>
      <main>
        <h1 class="serif-title">Backup and import</h1>
        <section class="backup-part">
          <h2>Take everything along</h2>
          <p>
            One file with every article, analysis, note and highlight, what you said of predictions,
            the rules of sites, and your settings without the keys.
          </p>
          <p class={reminder?.due ? 'backup-due' : 'faint'}>
            {reminder &&
              (reminder.lastBackupAt === null
                ? 'There is no backup yet.'
                : `Last backup on ${momentInWords(new Date(reminder.lastBackupAt).toISOString())}; ${reminder.savedSince} saved since then.`)}
            {used?.bytes != null && ` Gloss uses ${(used.bytes / 1e6).toFixed(1)} MB here.`}
          </p>
          <button
            type="button"
            class="button main"
            disabled={progress !== null}
            onClick={() => void backUp()}
          >
            Back up now
          </button>
        </section>
        <section class="backup-part">
          <h2>Bring a file in</h2>
          <p>
            A backup of Gloss, browser bookmarks, or an export of Pocket, Instapaper, Omnivore,
            Readwise or Raindrop. What is there already is merged, not doubled.
          </p>
          <label class="backup-whole">
            <input
              type="checkbox"
              checked={whole}
              onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
            />
            All or nothing: one bad entry undoes it
          </label>
          <input
            type="file"
            aria-label="File to bring in"
            disabled={progress !== null}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void bringIn(file);
              currentTarget.value = '';
            }}
          />
        </section>
        {progress && (
          <p class="backup-progress">
            <progress value={progress.share} max={1} aria-label="Progress" />
            <span class="faint">{progress.text}</span>
            <button type="button" class="text-button" onClick={() => stop.current?.abort()}>
              Stop
            </button>
          </p>
        )}
        <p role="status" class="backup-outcome">
          {outcome}
        </p>
        {report && report.problems.length > 0 && (
          <details class="details" open>
            <summary>Left out</summary>
            <ul>
              {report.problems.map(({ entry, title, reason }) => (
                <li key={entry}>
                  Entry {entry} {title && <bdi>({title})</bdi>} {reason}.
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
    </div>
  );
}

/** The sentence that an expected error brings along; another is thrown on. */
function sentenceOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'AbortError') return 'Stopped.';
  const expected = [UnreadableFile, ImportRefused, StorageFull];
  if (error instanceof Error && expected.some((kind) => error instanceof kind)) {
    return error.message;
  }
  throw error;
}
