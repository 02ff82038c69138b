import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings } from '#domain/settings/settings.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message } from '#i18n/message.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { spaceInWords } from '#i18n/space-in-words.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { observe } from '#store/database/observe.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { spaceUsed } from '#store/settings/space-used.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { giveBackEverything } from './host-access.ts';

/** What Gloss stores, what it promises about it, and how to delete it. */
export function DataSettings({ settings }: { settings: Settings }) {
  const used = useObserved('space', () => observe(spaceUsed));
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState('');
  const remove = async () => {
    await deleteEverything();
    await browser.storage.session.clear();
    sendToBackground({ type: 'end-everything' });
    await giveBackEverything();
    setSure(false);
    setDone(message('optionsDataDeleted'));
  };
  return (
    <section class="options-part">
      <h2>{message('optionsDataHeading')}</h2>
      <ul class="promises">
        <li>{message('optionsDataOnClick')}</li>
        <li>{message('optionsDataStays')}</li>
        <li>{message('optionsDataNoTracking')}</li>
        <li>{message('optionsDataKey')}</li>
        {settings.consentedAt && (
          <li>{message('optionsDataConsent', momentInWords(settings.consentedAt))}</li>
        )}
      </ul>
      {used && (
        <p>
          {message('optionsDataUsed', formatNumber(used.articles), formatNumber(used.saved))}{' '}
          {used.bytes !== null && message('optionsDataSpace', spaceInWords(used.bytes))}
        </p>
      )}
      <p>
        <a href="/src/reading-list/index.html#/backup" target="_blank" rel="noopener">
          {message('optionsDataBackup')}
        </a>
      </p>
      <div class="buttons">
        {sure ? (
          <>
            <a
              class="button"
              href="/src/reading-list/index.html#/backup"
              target="_blank"
              rel="noopener"
            >
              {message('optionsDataBackUpFirst')}
            </a>
            <button type="button" class="button danger" onClick={() => void remove()}>
              {message('optionsDataDeleteNow')}
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              {message('optionsDataKeep')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setSure(true)}>
            {message('optionsDataDelete')}
          </button>
        )}
      </div>
      <p class="report" role="status">
        {sure ? message('optionsDataDeleteWhat') : done}
      </p>
    </section>
  );
}
