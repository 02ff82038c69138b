import { useCallback, useState } from 'preact/hooks';
import { type Notice, PassingNotice } from '#ui/passing-notice.tsx';
import { BackupPage } from './backup-page.tsx';
import { ListView } from './list-view.tsx';
import { PredictionsPage } from './predictions-page.tsx';
import { RecapPage } from './recap-page.tsx';
import { useRoute } from './route.ts';
import { StoryPage } from './story-page.tsx';
import { useListInOrder } from './use-list-in-order.ts';
import './reading-list-page.css';

/** The reading list as a page of its own: the list, kept as it was left, and one story over it. */
export function ReadingListPage() {
  const route = useRoute();
  const [notice, setNotice] = useState<Notice | null>(null);
  const gone = useCallback(() => setNotice(null), []);
  useListInOrder(setNotice);
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
      <PassingNotice notice={notice} onGone={gone} />
    </>
  );
}
