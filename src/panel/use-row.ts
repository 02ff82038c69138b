import { observe } from '#store/database/observe.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** Follows one row: null if there is none, or no id to look for; undefined until that is known. */
export function useRow<Row, Id extends string | number>(
  table: string,
  id: Id | null,
  find: (id: Id) => Promise<Row | undefined>,
): Row | null | undefined {
  return useObserved(`${table} ${id}`, () =>
    observe(async () => (id === null ? null : ((await find(id)) ?? null))),
  );
}
