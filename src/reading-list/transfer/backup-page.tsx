import { useState } from 'preact/hooks';
import { formatNumber } from '#i18n/format-number.ts';
import { message, plural } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { BackToList } from '#reading-list/navigation/back-to-list.tsx';
import { database } from '#store/database/database.ts';
import { importFile } from '#store/transfer/import-file.ts';
import type { ImportReport } from '#store/transfer/import-run.ts';
import { backUpEverything } from './back-up-everything.ts';
import { BackupPart } from './backup-part.tsx';
import { ImportPart } from './import-part.tsx';
import { SkippedEntries } from './skipped-entries.tsx';
import { TransferLine } from './transfer-line.tsx';
import { useTransfer } from './use-transfer.ts';
import './backup-page.css';

/** Everything saved to one file, and files imported. */
export function BackupPage() {
  const { run, ...transfer } = useTransfer();
  const [report, setReport] = useState<ImportReport | null>(null);
  const busy = transfer.progress !== null;
  const backUp = () => {
    setReport(null);
    return run(backUpEverything);
  };
  const bringIn = (file: File, whole: boolean) => {
    setReport(null);
    return run(async (signal, onProgress) => {
      const done = await importFile(database, file, {
        now: Date.now(),
        whole,
        signal,
        onProgress: ({ stories, share }) =>
          onProgress({ text: plural('listImportProgress', stories), share }),
      });
      setReport(done);
      sendToBackground({ type: 'stories-changed' });
      sendToBackground({ type: 'repaint-pages' });
      return reportInWords(done);
    });
  };
  return (
    <div class="backup-page">
      <header>
        <BackToList />
      </header>
      <main>
        <h1 class="serif-title">{message('listBackup')}</h1>
        <BackupPart busy={busy} onBackUp={() => void backUp()} />
        <ImportPart busy={busy} onImport={(file, whole) => void bringIn(file, whole)} />
        <TransferLine {...transfer} />
        <SkippedEntries problems={report?.problems ?? []} />
      </main>
    </div>
  );
}

function reportInWords({ program, added, merged, skipped }: ImportReport): string {
  const counts = [added, merged, skipped].map((count) => formatNumber(count));
  return message('listImportDone', program, ...counts);
}
