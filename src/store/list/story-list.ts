import { liveQuery, type Subscription } from 'dexie';
import { listRevision } from '#store/columns/list-chunks.ts';
import { type ListIndex, loadListIndex } from '#store/columns/list-index.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { type SearchField, searchFields } from '#store/search/search-fields.ts';
import { BlockCache, IndexReplaced, SearchIndex } from '#store/search/search-index.ts';
import { queryWords, type StoryQuery } from '#store/search/story-query.ts';
import { filterStories, inColumnOrder } from './filter-stories.ts';
import { byScore, matchWords } from './match-words.ts';

/** What a query found: the numbers of all its stories in order, of which `rows` loads those on screen. */
export interface FoundStories {
  numbers: Uint32Array;
  /** Where the words typed stand in a story; empty when none were. */
  fieldsOf: (number: number) => SearchField[];
  /** How many stories in the archive it would find as well, where words were typed and the archive is left out. */
  archived: number;
}

/** The first rows of the list as it opens: not archived, saved last first. Loads nothing else. */
export function firstRows(database: GlossDatabase, limit: number): Promise<StoryRow[]> {
  return database.storyRows
    .where('[archived+savedAt]')
    .between([0, Number.NEGATIVE_INFINITY], [0, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(limit)
    .toArray();
}

/**
 * The reading list, asked by filters and words. It holds numbers only (some 40 bytes a story), read when
 * it is first asked and again after a change; texts stay in the database.
 */
export class StoryList {
  readonly #database: GlossDatabase;
  readonly #cache = new BlockCache();
  #opened: Promise<{ list: ListIndex; search: SearchIndex }> | null = null;

  constructor(database: GlossDatabase) {
    this.#database = database;
  }

  /** Forgets what was read of the list, so that the next question sees what is there now. */
  forget(): void {
    this.#opened = null;
  }

  /** Calls back at once, and after changes of the list in any page, at most once a `pause` in milliseconds. */
  watch(onChange: () => void, pause = 100): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = false;
    const tell = () => {
      timer = undefined;
      this.forget();
      onChange();
    };
    const subscription: Subscription = liveQuery(() =>
      this.#database.listFacts.get(listRevision),
    ).subscribe(() => {
      if (told) timer ??= setTimeout(tell, pause);
      else tell();
      told = true;
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }

  async find(query: StoryQuery): Promise<FoundStories> {
    try {
      return await this.#find(query);
    } catch (error) {
      if (!(error instanceof IndexReplaced)) throw error;
      this.forget();
      return this.#find(query);
    }
  }

  /** The rows of story numbers, in their order, without those that were deleted meanwhile. */
  async rows(numbers: Iterable<number>): Promise<StoryRow[]> {
    const rows = await this.#database.storyRows.bulkGet([...numbers]);
    return rows.filter((row) => row !== undefined);
  }

  /** All tags with how many stories have them, most first. */
  async tags(): Promise<{ name: string; stories: number }[]> {
    const { list } = await this.#open();
    const tags = [...list.tagged].map(([name, numbers]) => ({ name, stories: numbers.length }));
    return tags.sort(byCount);
  }

  /** All sites with how many stories are theirs, most first. */
  async sites(): Promise<{ name: string; stories: number }[]> {
    const { list } = await this.#open();
    const counts = new Uint32Array(list.sites.length);
    for (const number of list.order('savedAt')) {
      const site = list.site[number] as number;
      counts[site] = (counts[site] as number) + 1;
    }
    const sites = list.sites.map((name, site) => ({ name, stories: counts[site] as number }));
    return sites.filter(({ name, stories }) => name && stories > 0).sort(byCount);
  }

  async #find(query: StoryQuery): Promise<FoundStories> {
    const { list, search } = await this.#open();
    const passed = filterStories(list, query);
    const words = queryWords(query.words ?? '');
    const sort = query.sort ?? (words.length > 0 ? 'relevance' : 'saved');
    const descending = query.descending ?? sort !== 'site';
    if (words.length === 0) {
      const column = sort === 'relevance' ? 'saved' : sort;
      return {
        numbers: inColumnOrder(list, passed, column, descending),
        fieldsOf: () => [],
        archived: 0,
      };
    }
    const { matched, scores, fields } = await matchWords(list, search, words);
    const searchesArchive = query.archived === 'both' || query.archived === 'only';
    const kept = searchesArchive ? null : filterStories(list, { ...query, archived: 'only' });
    let archived = 0;
    for (let number = 0; number < passed.length; number++) {
      if (matched[number] && kept?.[number]) archived++;
      if (!matched[number]) passed[number] = 0;
    }
    const numbers =
      sort === 'relevance'
        ? byScore(list.order('savedAt'), passed, scores)
        : inColumnOrder(list, passed, sort, descending);
    const fieldsOf = (number: number) =>
      searchFields.filter((_, field) => (fields[number] as number) & (1 << field));
    return { numbers, fieldsOf, archived };
  }

  #open(): Promise<{ list: ListIndex; search: SearchIndex }> {
    this.#opened ??= this.#load().catch((error) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #load(): Promise<{ list: ListIndex; search: SearchIndex }> {
    const { listChunks, searchSegments, searchTerms } = this.#database;
    return this.#database.transaction('r', listChunks, searchSegments, searchTerms, async () => {
      const [list, search] = await Promise.all([
        loadListIndex(this.#database),
        SearchIndex.open(this.#database, this.#cache),
      ]);
      return { list, search };
    });
  }
}

function byCount(one: { stories: number; name: string }, other: typeof one): number {
  return other.stories - one.stories || (one.name < other.name ? -1 : 1);
}
