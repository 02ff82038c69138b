import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import { setArchived, setRead } from '#store/stories/mark-stories.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

export type StoryAct = 'read' | 'unread' | 'archive' | 'unarchive' | 'delete';

/** Does to some stories what was asked, says so, and offers to undo it. */
export async function actOnStories(
  act: StoryAct,
  articleIds: string[],
  onNotice: (notice: Notice) => void,
): Promise<void> {
  const now = Date.now();
  const tell = (done: string, undo: () => Promise<unknown>) =>
    onNotice({
      text: articleIds.length === 1 ? done : `${articleIds.length.toLocaleString('en')} ${done}`,
      action: { label: 'Undo', run: () => void undo() },
    });
  switch (act) {
    case 'read':
      await setRead(database, articleIds, now);
      return tell('marked as read', () => setRead(database, articleIds, null));
    case 'unread':
      await setRead(database, articleIds, null);
      return tell('marked as unread', () => setRead(database, articleIds, now));
    case 'archive':
      await setArchived(database, articleIds, now);
      return tell('archived', () => setArchived(database, articleIds, null));
    case 'unarchive':
      await setArchived(database, articleIds, null);
      return tell('taken out of the archive', () => setArchived(database, articleIds, now));
    case 'delete': {
      const deleted = await deleteStories(database, articleIds);
      sendToBackground({ type: 'repaint-pages' });
      return tell('deleted', async () => {
        await restoreStories(database, deleted);
        sendToBackground({ type: 'repaint-pages' });
      });
    }
  }
}
