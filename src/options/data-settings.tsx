import { useState } from 'preact/hooks';
import type { Settings } from '#domain/settings/settings.ts';
import { momentInWords } from '#i18n/moment-in-words.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { observe } from '#store/database/observe.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { spaceUsed } from '#store/settings/space-used.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** What Gloss keeps, what it promises about it, and how to be rid of it. */
export function DataSettings({ settings }: { settings: Settings }) {
  const used = useObserved('space', () => observe(spaceUsed));
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState('');
  const remove = async () => {
    await deleteEverything();
    sendToBackground({ type: 'repaint-pages' });
    setSure(false);
    setDone('Everything that Gloss kept is deleted.');
  };
  return (
    <section class="options-part">
      <h2>What is kept</h2>
      <ul class="promises">
        <li>A page is read only when you press the Gloss button on it, and only that page.</li>
        <li>
          Its text and what was said of it stay in this browser, on this device. Nothing is sent
          anywhere, unless you set a service up above: then the article goes to its address, and
          nowhere else.
        </li>
        <li>There is no account, nothing is counted, and pages cannot tell that Gloss is there.</li>
        <li>Your key is never shown to a page, written to a log or exported.</li>
        {settings.consentedAt && (
          <li>You agreed to have articles read on {momentInWords(settings.consentedAt)}.</li>
        )}
      </ul>
      {used && (
        <p>
          {counted(used.articles, 'article')} read, {counted(used.saved, 'story', 'stories')} on the
          reading list{used.bytes !== null && `, ${megabytes(used.bytes)} in all`}.
        </p>
      )}
      <div class="buttons">
        {sure ? (
          <>
            <button type="button" class="button danger" onClick={() => void remove()}>
              Yes, delete all of it
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setSure(true)}>
            Delete everything…
          </button>
        )}
      </div>
      <p class="report" role="status">
        {sure ? 'Articles, analyses, the reading list, your notes and the key will be gone.' : done}
      </p>
    </section>
  );
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? 'under 1 MB' : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
