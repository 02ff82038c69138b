import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { newDataKey } from '#store/sync/data-key.ts';
import { beginSync } from '#store/sync/join-sync.ts';
import { runSync } from '#store/sync/run-sync.ts';
import { MemoryStorage } from './memory-storage.ts';

/** For unit tests: devices that take part in one storage, each a database of its own. */
export class SampleDevices {
  readonly #opened: Awaited<ReturnType<typeof newDataKey>>;
  #made = 0;

  private constructor(opened: Awaited<ReturnType<typeof newDataKey>>) {
    this.#opened = opened;
  }

  static async open(): Promise<SampleDevices> {
    return new SampleDevices(await newDataKey('lamp river stone'));
  }

  /** A device that has joined and synced nothing yet. */
  async join(): Promise<GlossDatabase> {
    const database = this.empty();
    await beginSync(database, { user: 'anna', folder: null }, this.#opened);
    return database;
  }

  /** A device that takes no part yet. */
  empty(): GlossDatabase {
    return new GlossDatabase(`device ${++this.#made}`);
  }

  /** Another profile with all that is in this one. */
  async copy(database: GlossDatabase): Promise<GlossDatabase> {
    const copy = this.empty();
    for (const { name } of database.tables) {
      const rows = await database.table(name).toArray();
      if (name !== 'syncMarks') await copy.table(name).bulkPut(rows);
    }
    await copy.syncMarks.clear();
    return copy;
  }
}

const never = new AbortController().signal;

/** Syncs devices one after the other. */
export async function syncAll(storage: MemoryStorage, ...devices: GlossDatabase[]): Promise<void> {
  for (const device of devices) await runSync(device, storage, never);
}

export class Killed extends Error {}

/** Syncs a device that is killed once it has put so many files whose paths match. */
export async function syncUntilKilled(
  device: GlossDatabase,
  { files, packSize }: MemoryStorage,
  path: RegExp,
  after = 1,
): Promise<void> {
  let left = after;
  const storage = new MemoryStorage(files, undefined, (made, at) => {
    if (made === 'put' && path.test(at) && --left === 0) throw new Killed();
  });
  if (packSize) storage.packSize = packSize;
  await runSync(device, storage, never).catch((error) => {
    if (!(error instanceof Killed)) throw error;
  });
}

export function articleIn(nth: number, changes: Parameters<typeof sampleArticle>[0] = {}) {
  const url = `https://ledger.example/stories/${nth}`;
  const title = `Story ${nth}`;
  return sampleArticle({ id: `story-${nth}`, url, canonicalUrl: url, title, ...changes });
}

/** Has a device read an article and save it, as a click does. */
export async function saveStory(database: GlossDatabase, nth: number, at = nth): Promise<string> {
  const article = articleIn(nth);
  await database.articles.put(article);
  await database.analyses.put(sampleRun({ articleId: article.id }));
  if (!(await database.readingStates.get(article.id))) {
    await database.readingStates.put(newReadingState(article.id, at));
  }
  return article.id;
}

/** What a reader finds on a device. */
export async function shownOn(database: GlossDatabase) {
  const [states, notes, articles, rules] = await Promise.all([
    database.readingStates.toArray(),
    database.sentenceNotes.toArray(),
    database.articles.toCollection().primaryKeys(),
    database.siteRules.toArray(),
  ]);
  return {
    states: states.map((state) => ({ ...state, tags: [...state.tags].sort() })),
    notes: notes.map(({ updatedAt: _, ...note }) => note),
    texts: states.map(({ articleId }) => articles.includes(articleId)),
    rules,
  };
}
