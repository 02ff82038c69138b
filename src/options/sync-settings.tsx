import { useState } from 'preact/hooks';
import { agreeing, hasAgreed } from '#domain/settings/consent.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { message, plural } from '#i18n/message.ts';
import { spaceInWords } from '#i18n/space-in-words.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { useClock } from '#ui/controls/use-clock.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { askForHost } from './host-access.ts';
import { SyncForm } from './sync-form.tsx';
import {
  syncFailureInWords,
  syncNotices,
  syncProgressInWords,
  timeInWords,
} from './sync-in-words.ts';
import { SyncLeaving } from './sync-leaving.tsx';
import { SyncNotice } from './sync-notice.tsx';

/** Keeps the list in step with the reader's other devices, through storage of theirs. */
export function SyncSettings({ settings }: { settings: Settings }) {
  const row = useObserved('sync', () =>
    observe(async () => (await database.syncState.get('sync')) ?? null),
  );
  const [left, setLeft] = useState(false);
  if (row === undefined) return null;
  const joined = row !== null && row.dataKey !== null;
  return (
    <section class="options-part">
      <h2>{message('syncHeading')}</h2>
      <p class="quiet">{message('syncAbout')}</p>
      {joined ? (
        <SyncStanding settings={settings} state={row} onLeft={() => setLeft(true)} />
      ) : (
        <>
          {left && <p role="status">{message('syncHasLeft')}</p>}
          <SyncForm settings={settings} state={row} />
        </>
      )}
    </section>
  );
}

interface StandingProps {
  settings: Settings;
  state: SyncState;
  onLeft: () => void;
}

function SyncStanding({ settings, state, onLeft }: StandingProps) {
  const now = useClock(5_000);
  const { progress, failure, lastAt, devices, bytes } = state;
  const isBusy = progress.phase !== 'idle';
  const address = settings.syncServers[0]?.address ?? '';
  const again = async () => {
    if (failure?.kind === 'access not granted' && !(await askForHost(address))) return;
    sendToBackground({ type: 'sync-now' });
  };
  const agree = async () => {
    await changeSettings((current) => agreeing(current, 'sync', new Date()));
    sendToBackground({ type: 'sync-now' });
  };
  return (
    <div class="sync-part">
      <p role="status">
        {isBusy
          ? syncProgressInWords(state, now)
          : lastAt === null
            ? message('syncNotYet')
            : [
                message('syncLast', timeInWords(lastAt)),
                plural('syncDevices', Object.keys(devices).length + 1),
                message('syncSpace', spaceInWords(bytes)),
              ].join(' ')}
      </p>
      {failure && (
        <p class="report failed" role="alert">
          {syncFailureInWords(failure)}
        </p>
      )}
      {syncNotices(state).map((notice) => (
        <p key={notice} class="report failed">
          {notice}
        </p>
      ))}
      {!hasAgreed(settings, 'sync') && (
        <SyncNotice address={address} onAgree={() => void agree()} />
      )}
      <div class="buttons">
        {isBusy ? (
          <button
            type="button"
            class="button"
            onClick={() => sendToBackground({ type: 'stop-sync' })}
          >
            {message('syncStop')}
          </button>
        ) : (
          <button type="button" class="button main" onClick={() => void again()}>
            {message(failure?.kind === 'access not granted' ? 'syncAllow' : 'syncNow')}
          </button>
        )}
      </div>
      <SyncLeaving address={address} onLeft={onLeft} />
    </div>
  );
}
