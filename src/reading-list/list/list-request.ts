import type { StoryQuery, StorySort } from '#store/search/story-query.ts';

/** How far back a story may have been saved. */
export const savedWithin = ['any time', 'day', 'week', 'month', 'year'] as const;
export type SavedWithin = (typeof savedWithin)[number];

/** What the reader set in the bar above the list. */
export interface ListRequest {
  words: string;
  unread: boolean;
  archived: boolean;
  hasNote: boolean;
  tag: string;
  site: string;
  within: SavedWithin;
  sort: StorySort;
}

export const blankRequest: ListRequest = {
  words: '',
  unread: false,
  archived: false,
  hasNote: false,
  tag: '',
  site: '',
  within: 'any time',
  sort: 'relevance',
};

const days: Record<Exclude<SavedWithin, 'any time'>, number> = {
  day: 1,
  week: 7,
  month: 31,
  year: 366,
};

/** The request as a query. Times are whole days back from `now`, so that the query stays the same for a while. */
export function queryOf(request: ListRequest, now: number): StoryQuery {
  const { words, unread, archived, hasNote, tag, site, within, sort } = request;
  const day = 86_400_000;
  return {
    words,
    archived: archived ? 'only' : 'no',
    ...(unread && { unread }),
    ...(hasNote && { hasNote }),
    ...(tag && { tags: [tag] }),
    ...(site && { sites: [site] }),
    ...(within !== 'any time' && {
      savedFrom: (Math.floor(now / day) - days[within] + 1) * day,
    }),
    ...(sort !== 'relevance' && { sort }),
  };
}

/** True when nothing is filtered, so that an empty result means an empty list. */
export function isBlank(request: ListRequest): boolean {
  return JSON.stringify({ ...request, sort: blankRequest.sort }) === JSON.stringify(blankRequest);
}
