import { sendToPage } from '#messages/send-to-page.ts';
import { findTab } from '#store/settings/tabs.ts';
import { readPage } from './read-page.ts';

/** Has the selected words of a page marked. A page that was not read yet is read: a mark belongs to a story. */
export async function markSelection(tabId: number, withNote: boolean): Promise<void> {
  const message = { type: 'mark-selection', withNote } as const;
  const tab = await findTab(tabId);
  const isThere = tab?.status === 'read' || tab?.status === 'reading';
  if (isThere && (await sendToPage(tabId, tab.documentId, message))) return;
  await readPage(tabId);
  await sendToPage(tabId, null, message);
}
