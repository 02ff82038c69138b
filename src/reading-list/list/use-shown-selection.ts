import { useEffect, useState } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { Found } from './use-found-stories.ts';

/** Of the selected stories those that the list shows, in no order of its own: the others are hidden by a search or a filter. */
export async function shownOfSelection(
  selected: ReadonlySet<string>,
  found: Found | null,
): Promise<StoryRow[]> {
  if (!found || selected.size === 0) return [];
  const rows = await database.storyRows
    .where('articleId')
    .anyOf([...selected])
    .toArray();
  const shown = new Set(found.numbers);
  return rows.filter(({ number }) => shown.has(number));
}

/** How many of the selected stories the list shows; null until that is known. */
export function useShownSelection(
  selected: ReadonlySet<string>,
  found: Found | null,
): number | null {
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    let late = false;
    const count = async () => {
      const rows = await shownOfSelection(selected, found);
      if (!late) setShown(rows.length);
    };
    void count();
    return () => {
      late = true;
    };
  }, [selected, found]);
  return shown;
}
