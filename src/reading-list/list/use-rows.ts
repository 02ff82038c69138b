import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoryRow } from '#store/database/list-tables.ts';
import { type Found, storyList } from './use-found-stories.ts';

const mostKept = 600;

/**
 * The rows of the found stories from `from` to `to` (exclusive), undefined for those not loaded yet.
 * An outdated row stays until the new one is loaded.
 */
export function useRows(found: Found | null, from: number, to: number): (StoryRow | undefined)[] {
  const rows = useRef(new Map<number, { row: StoryRow; revision: number }>());
  const [, redraw] = useState(0);
  const wanted = found ? [...found.numbers.slice(from, to)] : [];
  const revision = found?.revision ?? 0;
  for (const row of found?.first ?? []) {
    if (!rows.current.has(row.number)) rows.current.set(row.number, { row, revision });
  }
  useEffect(() => {
    const missing = wanted.filter((number) => rows.current.get(number)?.revision !== revision);
    if (missing.length === 0) return;
    let late = false;
    const load = async () => {
      const loaded = await storyList.rows(missing);
      if (late) return;
      if (rows.current.size > mostKept) rows.current.clear();
      for (const row of loaded) rows.current.set(row.number, { row, revision });
      redraw((before) => before + 1);
    };
    void load();
    return () => {
      late = true;
    };
  }, [wanted.join(), revision]);
  return wanted.map((number) => rows.current.get(number)?.row);
}
