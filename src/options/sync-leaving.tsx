import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';

interface SyncLeavingProps {
  address: string;
  onLeft: () => void;
}

/** Leaving sync, and apart from it deleting the copy in the storage, which asks twice. */
export function SyncLeaving({ address, onLeft }: SyncLeavingProps) {
  const [asking, setAsking] = useState<'leave' | 'remove' | 'remove for good' | null>(null);
  const leave = (removeAll: boolean) => {
    sendToBackground({ type: 'leave-sync', removeAll });
    setAsking(null);
    onLeft();
  };
  if (asking === null) {
    return (
      <div class="buttons">
        <button type="button" class="text-button" onClick={() => setAsking('leave')}>
          {message('syncLeave')}
        </button>
        <button type="button" class="text-button" onClick={() => setAsking('remove')}>
          {message('syncRemove')}
        </button>
      </div>
    );
  }
  const host = URL.canParse(address) ? new URL(address).host : '';
  const question = {
    leave: message('syncLeaveWhat'),
    remove: message('syncRemoveWhat', host),
    'remove for good': message('syncRemoveSure', host),
  }[asking];
  const go = () => {
    if (asking === 'remove') setAsking('remove for good');
    else leave(asking === 'remove for good');
  };
  return (
    <>
      <p role="status">{question}</p>
      <div class="buttons">
        <button type="button" class="button danger" onClick={go}>
          {message(
            asking === 'leave'
              ? 'syncLeaveNow'
              : asking === 'remove'
                ? 'syncRemoveGoOn'
                : 'syncRemoveNow',
          )}
        </button>
        <button type="button" class="button" onClick={() => setAsking(null)}>
          {message('syncStay')}
        </button>
      </div>
    </>
  );
}
