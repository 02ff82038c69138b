import { useEffect, useState } from 'preact/hooks';
import { database } from '#store/database.ts';
import { type FoundStories, StoryList } from '#store/story-list.ts';
import type { StoryQuery } from '#store/story-query.ts';

export const storyList = new StoryList(database);

export interface Found extends FoundStories {
  query: StoryQuery;
  /** Grows with every change of the list, so that rows loaded before are known to be old. */
  revision: number;
  tags: { name: string; stories: number }[];
  sites: { name: string; stories: number }[];
}

/** The stories that a query finds, found again after every change of the list; null before the first answer. */
export function useFoundStories(query: StoryQuery): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [revision, setRevision] = useState(0);
  useEffect(() => storyList.watch(() => setRevision((before) => before + 1)), []);
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
      if (!late) setFound({ ...stories, query, revision, tags, sites });
    };
    void find();
    return () => {
      late = true;
    };
  }, [asked, revision]);
  return found;
}
