import { formatNumber } from '#i18n/format-number.ts';
import { type MessageKey, message, type PluralKey, plural } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { database } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import { setArchived, setRead } from '#store/stories/mark-stories.ts';
import { emptyTrash } from '#store/stories/trash.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

export type StoryAct = 'read' | 'unread' | 'archive' | 'unarchive' | 'delete';

/** Does something to stories, says what was done, and offers to undo it. */
export async function actOnStories(
  act: StoryAct,
  articleIds: string[],
  onNotice: (notice: Notice) => void,
): Promise<void> {
  const now = Date.now();
  const tell = (done: PluralKey, undo: () => Promise<unknown>) =>
    onNotice({
      text: plural(done, articleIds.length),
      action: { label: message('listUndo'), run: () => void undo() },
    });
  switch (act) {
    case 'read':
      await setRead(database, articleIds, now);
      return tell('listStoriesRead', () => setRead(database, articleIds, null));
    case 'unread':
      await setRead(database, articleIds, null);
      return tell('listStoriesUnread', () => setRead(database, articleIds, now));
    case 'archive':
      await setArchived(database, articleIds, now);
      return tell('listStoriesArchived', () => setArchived(database, articleIds, null));
    case 'unarchive':
      await setArchived(database, articleIds, null);
      return tell('listStoriesUnarchived', () => setArchived(database, articleIds, now));
    case 'delete': {
      const progress = progressOf('listDeleting', articleIds.length, onNotice);
      try {
        await deleteStories(database, articleIds, now, progress);
      } finally {
        tellOfTrash();
      }
      return tell('listStoriesDeleted', () => restoreFromTrash(articleIds, onNotice));
    }
  }
}

/** Puts stories back into the list, as they were. */
export async function restoreFromTrash(
  articleIds: string[],
  onNotice?: (notice: Notice) => void,
): Promise<void> {
  const progress = onNotice && progressOf('listRestoring', articleIds.length, onNotice);
  try {
    await restoreStories(database, articleIds, progress);
  } finally {
    tellOfTrash();
  }
}

/** How often, in milliseconds, a reader is told how far something is that takes its time. */
const tellingEvery = 1_000;

/** Says how far it is, from a second on: what is done sooner speaks for itself. */
function progressOf(
  key: MessageKey,
  total: number,
  onNotice: (notice: Notice) => void,
): (done: number) => void {
  let told = Date.now();
  return (done) => {
    if (Date.now() - told < tellingEvery) return;
    told = Date.now();
    onNotice({ text: message(key, formatNumber(done), formatNumber(total)), action: null });
  };
}

/** Deletes for good what was deleted. */
export async function emptyTheTrash(): Promise<void> {
  await emptyTrash(database);
  sendToBackground({ type: 'stories-changed' });
}

/** The worker empties the trash, and repaints the pages whose stories went or came. */
function tellOfTrash(): void {
  sendToBackground({ type: 'stories-changed' });
  sendToBackground({ type: 'repaint-pages' });
}
