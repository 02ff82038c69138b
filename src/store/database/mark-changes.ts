import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type Middleware,
  type PromiseExtended,
} from 'dexie';
import type { StoryChange } from './list-tables.ts';

const watched: Record<string, { key: string; what: StoryChange['what'] }> = {
  articles: { key: 'id', what: 'content' },
  analyses: { key: 'articleId', what: 'content' },
  readingStates: { key: 'articleId', what: 'state' },
  sentenceNotes: { key: 'articleId', what: 'content' },
  bookmarks: { key: 'articleId', what: 'content' },
  questions: { key: 'articleId', what: 'content' },
};
const marks = 'changedStories';

/** The id in the mark that a cleared table leaves; it stands for all stories. */
export const everyStory = '';

/**
 * Marks a story's row in the list as outdated in the same transaction as any change to the story. No writer
 * can forget the list, and no crash can separate the two.
 */
export const markChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'mark-changes',
  create: (down) => ({
    transaction(stores, mode, options) {
      const needsMarks = mode === 'readwrite' && stores.some((store) => store in watched);
      const scope = needsMarks && !stores.includes(marks) ? [...stores, marks] : stores;
      return down.transaction(scope, mode, options);
    },
    table(name) {
      const table = down.table(name);
      const watch = watched[name];
      if (!watch || !down.schema.tables.some((each) => each.name === marks)) return table;
      return { ...table, mutate: (request) => mutateAndMark(down, table, watch, request) };
    },
  }),
};

// Chained, not awaited: a native await here would leave Dexie's transaction zone.
function mutateAndMark(
  core: DBCore,
  table: DBCoreTable,
  watch: { key: string; what: StoryChange['what'] },
  request: DBCoreMutateRequest,
) {
  return storiesRemoved(table, watch.key, request).then((removed) =>
    table.mutate(request).then((response) => {
      const rows = 'values' in request ? request.values.filter((row) => !isBeingWritten(row)) : [];
      const written = rows.map((row) => row[watch.key]);
      const articleIds = new Set<string>([...written, ...removed]);
      if (articleIds.size === 0) return response;
      const stamp = Math.random();
      const values = [...articleIds].map((articleId) => ({ articleId, what: watch.what, stamp }));
      return core
        .table(marks)
        .mutate({ type: 'put', trans: request.trans, values })
        .then(() => response);
    }),
  );
}

/**
 * An analysis changes many times a second while a model writes it. The list is updated when it ends: every
 * run ends in another status, even if its worker dies.
 */
function isBeingWritten(row: { status?: unknown }): boolean {
  return row.status === 'running';
}

function storiesRemoved(
  table: DBCoreTable,
  key: string,
  request: DBCoreMutateRequest,
): PromiseExtended<string[]> | Promise<string[]> {
  const { trans } = request;
  if (request.type === 'delete') {
    if (table.schema.primaryKey.keyPath === key) return Dexie.Promise.resolve(request.keys);
    return table
      .getMany({ trans, keys: request.keys })
      .then((rows) => rows.filter(Boolean).map((row) => row[key]));
  }
  if (request.type === 'deleteRange') return Dexie.Promise.resolve([everyStory]);
  return Dexie.Promise.resolve([]);
}
