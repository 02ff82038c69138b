import type { ComponentProps } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { database } from '#store/database/database.ts';
import { databaseTroubleOf, watchDatabase } from '#store/database/database-trouble.ts';
import { observe } from '#store/database/observe.ts';
import { unlockKeys } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { type Notice, PassingNotice } from '#ui/controls/passing-notice.tsx';
import { Shortcuts } from '#ui/controls/shortcuts.tsx';
import { useLook } from '#ui/controls/use-look.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { type Unlock, UnlockKeys } from '#ui/notices/unlock-form.tsx';
import { WithDatabase } from '#ui/notices/with-database.tsx';
import { AskPage } from './asking/ask-page.tsx';
import { shortcutsOfList } from './list/list-shortcuts.ts';
import { ListView } from './list/list-view.tsx';
import { useListInOrder } from './list/use-list-in-order.ts';
import { useRoute } from './navigation/route.ts';
import { PredictionsPage } from './predictions/predictions-page.tsx';
import { RecapPage } from './recap/recap-page.tsx';
import { StoryPage } from './story/story-page.tsx';
import { BackupPage } from './transfer/backup-page.tsx';
import { TrashPage } from './trash/trash-page.tsx';
import './reading-list-page.css';

const unlock: Unlock = (passphrase) => unlockKeys(passphrase, browser.storage.session);

const watch: ComponentProps<typeof WithDatabase>['watch'] = (tell) => watchDatabase(database, tell);

/** The reading list's own page. */
export function ReadingListPage() {
  return (
    <WithDatabase watch={watch} troubleOf={databaseTroubleOf}>
      <UnlockKeys.Provider value={unlock}>
        <OpenPage />
      </UnlockKeys.Provider>
    </WithDatabase>
  );
}

/** The list, which keeps its state, and a story on top of it. */
function OpenPage() {
  const route = useRoute();
  const [notice, setNotice] = useState<Notice | null>(null);
  const gone = useCallback(() => setNotice(null), []);
  useListInOrder(setNotice);
  useLook(useObserved('settings', () => observe(readSettings)));
  return (
    <>
      <ListView hidden={route.page !== 'list'} onNotice={setNotice} />
      {route.page === 'story' && (
        <StoryPage
          key={route.articleId}
          articleId={route.articleId}
          claimId={route.claimId}
          sentenceId={route.sentenceId}
          onNotice={setNotice}
        />
      )}
      {route.page === 'recap' && <RecapPage day={route.day} />}
      {route.page === 'ask' && <AskPage onNotice={setNotice} />}
      {route.page === 'predictions' && <PredictionsPage />}
      {route.page === 'trash' && <TrashPage onNotice={setNotice} />}
      {route.page === 'backup' && <BackupPage />}
      <Shortcuts groups={[shortcutsOfList()]} />
      <PassingNotice notice={notice} onGone={gone} />
    </>
  );
}
