import { useEffect, useState } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { Found } from './use-found-stories.ts';

/** Of the selected stories those that the list shows, in no order of its own: the others are hidden by a search or a filter. */
export async function shownOfSelection(
  selected: ReadonlySet<string>,
  found: Found | null,
): Promise<StoryRow[]> {
  return database.storyRows.bulkGet(await numbersShown(selected, found)).then(present);
}

/** Their numbers, for which no row is read: they are asked for again after each change of the list. */
async function numbersShown(selected: ReadonlySet<string>, found: Found | null): Promise<number[]> {
  if (!found || selected.size === 0) return [];
  const numbers = await database.storyRows
    .where('articleId')
    .anyOf([...selected])
    .primaryKeys();
  const shown = new Set(found.numbers);
  return numbers.filter((number) => shown.has(number));
}

function present(rows: (StoryRow | undefined)[]): StoryRow[] {
  return rows.filter((row) => row !== undefined);
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
      const numbers = await numbersShown(selected, found);
      if (!late) setShown(numbers.length);
    };
    void count();
    return () => {
      late = true;
    };
  }, [selected, found]);
  return shown;
}
