import { useEffect, useState } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { type FoundStories, firstRows, StoryList } from '#store/list/story-list.ts';
import type { StoryQuery } from '#store/search/story-query.ts';
import { painted } from './painted.ts';

/** As many rows as the tallest screen shows at once. */
const rowsAtFirst = 30;

export const storyList = new StoryList(database);

export interface Found extends FoundStories {
  query: StoryQuery;
  /** Grows with every change of the list, so that rows loaded earlier are known to be outdated. */
  revision: number;
  tags: { name: string; stories: number }[];
  sites: { name: string; stories: number }[];
  /** The first rows, while the list opens and the rest is not loaded yet. */
  first: StoryRow[] | null;
}

/**
 * The stories that a query finds, updated after every change of the list; null before the first answer.
 * The first rows of the list are loaded before anything else, with `first` set.
 */
export function useFoundStories(query: StoryQuery): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<{ cause: unknown } | null>(null);
  const [revision, setRevision] = useState(0);
  // Requested during the first render, so that it is the first request to the database.
  const [opening] = useState(() => firstRows(database, rowsAtFirst));
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    const goOn = async () => {
      const first = await opening;
      if (gone) return;
      if (first.length > 0) {
        setFound((before) => before ?? atFirst(first, query));
        // Reading a long list now would delay the first rows on the screen.
        await painted();
        if (gone) return;
      }
      stop = storyList.watch(() => setRevision((before) => before + 1));
    };
    goOn().catch((cause: unknown) => setFailed({ cause }));
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  const asked = JSON.stringify(query);
  useEffect(() => {
    if (revision === 0) return;
    let late = false;
    const find = async () => {
      const [stories, tags, sites] = await Promise.all([
        storyList.find(query),
        storyList.tags(),
        storyList.sites(),
      ]);
      if (!late) setFound({ ...stories, query, revision, tags, sites, first: null });
    };
    find().catch((cause: unknown) => setFailed({ cause }));
    return () => {
      late = true;
    };
  }, [asked, revision]);
  // To the page's own boundary, which says what is wrong with the database.
  if (failed) throw failed.cause;
  return found;
}

function atFirst(first: StoryRow[], query: StoryQuery): Found {
  const numbers = Uint32Array.from(first, ({ number }) => number);
  return {
    numbers,
    fieldsOf: () => [],
    archived: 0,
    query,
    revision: 0,
    tags: [],
    sites: [],
    first,
  };
}
