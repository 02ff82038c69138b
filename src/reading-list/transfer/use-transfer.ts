import { useRef, useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { StorageFull } from '#store/database/storage-full.ts';
import { UnreadableFile } from '#store/transfer/import-lines.ts';
import { ImportRefused } from '#store/transfer/import-run.ts';
import { problemInWords, unreadableInWords } from './import-words.ts';

/** How far a backup or an import is; `share` goes from 0 to 1. */
export interface TransferProgress {
  text: string;
  share: number;
}

/** What a backup or an import uses while it runs; it resolves to a sentence about its outcome. */
export type TransferJob = (
  signal: AbortSignal,
  onProgress: (progress: TransferProgress) => void,
) => Promise<string>;

export interface Transfer {
  /** Null while nothing runs. */
  progress: TransferProgress | null;
  /** What the last job came to, in a sentence. */
  outcome: string;
  run: (job: TransferJob) => Promise<void>;
  stop: () => void;
}

/** Runs one backup or import at a time, and keeps its progress and outcome. */
export function useTransfer(): Transfer {
  const [progress, setProgress] = useState<TransferProgress | null>(null);
  const [outcome, setOutcome] = useState('');
  const controller = useRef<AbortController | null>(null);
  const run = async (job: TransferJob) => {
    controller.current = new AbortController();
    setOutcome('');
    try {
      setOutcome(await job(controller.current.signal, setProgress));
    } catch (error) {
      setOutcome(outcomeOfError(error));
    } finally {
      setProgress(null);
    }
  };
  return { progress, outcome, run, stop: () => controller.current?.abort() };
}

/** An expected error in a sentence; any other is thrown on. */
function outcomeOfError(error: unknown): string {
  if (error instanceof DOMException && error.name === 'AbortError') {
    return message('listTransferStopped');
  }
  if (error instanceof UnreadableFile) return unreadableInWords(error.kind);
  if (error instanceof ImportRefused) {
    return message('listImportRefused', problemInWords(error.problem));
  }
  if (error instanceof StorageFull) return message('listStorageFull');
  throw error;
}
