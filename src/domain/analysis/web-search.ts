import type { z } from 'zod';
import type { corroborationSchema, webSearchSchema } from './web-search-schema.ts';

export type WebSearch = z.infer<typeof webSearchSchema>;

export type Corroboration = z.infer<typeof corroborationSchema>;

type Work = Pick<WebSearch, 'status' | 'workerId'>;

export function isUnderWay(work: Work | null | undefined): boolean {
  return work?.status === 'queued' || work?.status === 'running';
}

/** True while the web is searched, or a model writes with what was found. */
export function isSearching(search: WebSearch | null | undefined): boolean {
  return isUnderWay(search) || isUnderWay(search?.writing);
}
