import { listFlags } from '#store/columns/list-columns.ts';
import type { ListIndex } from '#store/columns/list-index.ts';
import type { StoryQuery, StorySort } from '#store/search/story-query.ts';

/** By story number, 1 where the filters of a query let the story through. */
export function filterStories(index: ListIndex, query: StoryQuery): Uint8Array {
  const passed = new Uint8Array(index.flags.length);
  const { must, mustNot } = flagsOf(query);
  const sites = sitesOf(index, query.sites);
  const { savedFrom, savedTo, publishedFrom, publishedTo } = query;
  for (let number = 0; number < passed.length; number++) {
    const flags = index.flags[number] as number;
    if ((flags & must) !== must || flags & mustNot) continue;
    if (sites && !sites[index.site[number] as number]) continue;
    const saved = index.savedAt[number] as number;
    const published = index.publishedAt[number] as number;
    if (savedFrom !== undefined && saved < savedFrom) continue;
    if (savedTo !== undefined && saved >= savedTo) continue;
    if (publishedFrom !== undefined && !(published >= publishedFrom)) continue;
    if (publishedTo !== undefined && !(published < publishedTo)) continue;
    passed[number] = 1;
  }
  for (const tag of query.tags ?? []) {
    const tagged = new Uint8Array(passed.length);
    for (const number of index.tagged.get(tag) ?? []) tagged[number] = passed[number] as number;
    passed.set(tagged);
  }
  return passed;
}

function flagsOf(query: StoryQuery): { must: number; mustNot: number } {
  const { present, read, archived, note } = listFlags;
  let must: number = present;
  let mustNot = 0;
  if (query.archived === 'only') must |= archived;
  else if (query.archived !== 'both') mustNot |= archived;
  if (query.unread === true) mustNot |= read;
  if (query.unread === false) must |= read;
  if (query.hasNote === true) must |= note;
  if (query.hasNote === false) mustNot |= note;
  return { must, mustNot };
}

function sitesOf(index: ListIndex, names: string[] | undefined): Uint8Array | null {
  if (!names || names.length === 0) return null;
  const wanted = new Set(names);
  return Uint8Array.from(index.sites, (site) => (wanted.has(site) ? 1 : 0));
}

/** The stories that `passed` lets through, in the order of a column. */
export function inColumnOrder(
  index: ListIndex,
  passed: Uint8Array,
  sort: Exclude<StorySort, 'relevance'>,
  descending: boolean,
): Uint32Array {
  const column = {
    saved: 'savedAt',
    published: 'publishedAt',
    length: 'words',
    site: 'site',
  } as const;
  const order = index.order(column[sort]);
  const found = new Uint32Array(order.length);
  let count = 0;
  const visit = (number: number) => {
    if (passed[number]) found[count++] = number;
  };
  if (descending) for (let at = order.length - 1; at >= 0; at--) visit(order[at] as number);
  else order.forEach(visit);
  return found.slice(0, count);
}
