import { useCallback, useState } from 'preact/hooks';
import { observe } from '#store/database/observe.ts';
import { readSettings } from '#store/settings/settings.ts';
import { type Notice, PassingNotice } from '#ui/controls/passing-notice.tsx';
import { Shortcuts } from '#ui/controls/shortcuts.tsx';
import { useLook } from '#ui/controls/use-look.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { shortcutsOfList } from './list/list-shortcuts.ts';
import { ListView } from './list/list-view.tsx';
import { useListInOrder } from './list/use-list-in-order.ts';
import { useRoute } from './navigation/route.ts';
import { PredictionsPage } from './predictions/predictions-page.tsx';
import { RecapPage } from './recap/recap-page.tsx';
import { StoryPage } from './story/story-page.tsx';
import { BackupPage } from './transfer/backup-page.tsx';
import './reading-list-page.css';

/** The reading list's own page: the list, which keeps its state, and a story on top of it. */
export function ReadingListPage() {
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
          onNotice={setNotice}
        />
      )}
      {route.page === 'recap' && <RecapPage day={route.day} />}
      {route.page === 'predictions' && <PredictionsPage />}
      {route.page === 'backup' && <BackupPage />}
      <Shortcuts groups={[shortcutsOfList()]} />
      <PassingNotice notice={notice} onGone={gone} />
    </>
  );
}
