import { useEffect, useState } from 'preact/hooks';
import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { type FoundStories, firstRows, StoryList } from '#store/list/story-list.ts';
import type { StoryQuery } from '#store/search/story-query.ts';
import { painted } from './painted.ts';

/** As many as the tallest screen shows at once. */
const rowsAtFirst = 30;

export const storyList = new StoryList(database);

export interface Found extends FoundStories {
  query: StoryQuery;
  /** Grows with every change of the list, so that rows loaded before are known to be old. */
  revision: number;
  tags: { name: string; stories: number }[];
  sites: { name: string; stories: number }[];
  /** Of the list as it opens, before the whole of it is known: its first rows. */
  first: StoryRow[] | null;
}

/**
 * The stories that a query finds, found again after every change of the list; null before the first answer.
 * The first rows of the list come before anything else is asked, with `first` set.
 */
export function useFoundStories(query: StoryQuery): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [revision, setRevision] = useState(0);
  // Asked while the page is drawn for the first time, so that it is the first thing that the database hears.
  const [opening] = useState(() => firstRows(database, rowsAtFirst));
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    const goOn = async () => {
      const first = await opening;
      if (gone) return;
      if (first.length > 0) {
        setFound((before) => before ?? atFirst(first, query));
        // The longer the list, the longer reading it would keep its first rows from the screen.
        await painted();
        if (gone) return;
      }
      stop = storyList.watch(() => setRevision((before) => before + 1));
    };
    void goOn();
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
    void find();
    return () => {
      late = true;
    };
  }, [asked, revision]);
  return found;
}

function atFirst(first: StoryRow[], query: StoryQuery): Found {
  const numbers = Uint32Array.from(first, ({ number }) => number);
  return { numbers, fieldsOf: () => [], query, revision: 0, tags: [], sites: [], first };
}
