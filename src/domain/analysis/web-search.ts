import type { z } from 'zod';
import type {
  corroborationSchema,
  figuresApartSchema,
  webSearchSchema,
} from './web-search-schema.ts';

export type WebSearch = z.infer<typeof webSearchSchema>;

export type Corroboration = z.infer<typeof corroborationSchema>;

export type FiguresApart = z.infer<typeof figuresApartSchema>;

type Work = Pick<WebSearch, 'status' | 'workerId'>;

export function isUnderWay(work: Work | null | undefined): boolean {
  return work?.status === 'queued' || work?.status === 'running';
}

/** A search that ends where it is, at `now` (epoch milliseconds): what was there before stays. */
export function stoppedSearch(search: WebSearch, now: number): WebSearch {
  return { ...search, status: 'stopped', workerId: null, finishedAt: now };
}

/** Another analysis begins: what was being written with the sources ends, the sources stay. */
export function withoutWriting(search: WebSearch): WebSearch {
  const { writing } = search;
  if (!writing || !isUnderWay(writing)) return search;
  return { ...search, writing: { ...writing, status: 'stopped', workerId: null } };
}

/** True while the web is searched, or a model writes with what was found. */
export function isSearching(search: WebSearch | null | undefined): boolean {
  return isUnderWay(search) || isUnderWay(search?.writing);
}
