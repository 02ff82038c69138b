import { useEffect } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import { keepListFresh } from '#store/list/keep-list-fresh.ts';
import { undoBrokenImports } from '#store/transfer/import-undo.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Undoes, as the page opens, imports that broke off, and brings the list up to every change while it is open. */
export function useListInOrder(onNotice: (notice: Notice) => void): void {
  useEffect(() => {
    const tell = (text: string) => onNotice({ text, action: null });
    const onError = (error: unknown) =>
      tell(error instanceof Error ? error.message : String(error));
    const undo = async () => {
      const undone = await undoBrokenImports(database);
      if (undone > 0) tell('An import that was to be all or nothing had broken off: it was undone');
    };
    undo().catch(onError);
    return keepListFresh(database, onError);
  }, []);
}
