import { message } from '#i18n/message.ts';

interface SyncNoticeProps {
  /** Of the server that everything will go to. */
  address: string;
  onAgree: () => void;
  /** Left out where there is nothing to go back to. */
  onLater?: () => void;
}

/** What sync sends, and to whom: shown before it is first used, and once more when that has changed. */
export function SyncNotice({ address, onAgree, onLater }: SyncNoticeProps) {
  const host = URL.canParse(address) ? new URL(address).host : '';
  return (
    <div class="sync-part" role="status">
      <p>{message('syncNotice', host)}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={onAgree}>
          {message('syncAgree')}
        </button>
        {onLater && (
          <button type="button" class="button" onClick={onLater}>
            {message('syncStay')}
          </button>
        )}
      </div>
    </div>
  );
}
