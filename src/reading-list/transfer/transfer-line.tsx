import { message } from '#i18n/message.ts';
import type { Transfer } from './use-transfer.ts';

/** The progress of a backup or an import with a way to stop it, then its outcome. */
export function TransferLine({ progress, outcome, stop }: Omit<Transfer, 'run'>) {
  return (
    <>
      {progress && (
        <p class="backup-progress">
          <progress value={progress.share} max={1} aria-label={message('listTransferProgress')} />
          <span class="faint">{progress.text}</span>
          <button type="button" class="text-button" onClick={stop}>
            {message('listTransferStop')}
          </button>
        </p>
      )}
      <p role="status" class="backup-outcome">
        {outcome}
      </p>
    </>
  );
}
