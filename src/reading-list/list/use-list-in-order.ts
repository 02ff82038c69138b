import { useEffect } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { StorageFull } from '#store/database/storage-full.ts';
import { keepListFresh } from '#store/list/keep-list-fresh.ts';
import { undoBrokenImports } from '#store/transfer/import-undo.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Undoes interrupted imports when the page opens, and keeps the list up to date while it is open. */
export function useListInOrder(onNotice: (notice: Notice) => void): void {
  useEffect(() => {
    const tell = (text: string) => onNotice({ text, action: null });
    const onError = (error: unknown) => {
      if (error instanceof StorageFull) tell(message('listStorageFull'));
      else tell(message('listRefreshFailed', error instanceof Error ? error.message : `${error}`));
    };
    const undo = async () => {
      const undone = await undoBrokenImports(database);
      if (undone > 0) tell(message('listImportUndone'));
    };
    undo().catch(onError);
    return keepListFresh(database, onError);
  }, []);
}
