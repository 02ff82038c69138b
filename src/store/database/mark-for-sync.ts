import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
  type PromiseExtended,
} from 'dexie';
import type { SyncMark } from './sync-tables.ts';

/** The tables of which something goes to the reader's other devices. */
export const syncedTables = [
  'readingStates',
  'bookmarks',
  'articles',
  'analyses',
  'sentenceNotes',
  'predictions',
  'questions',
  'recaps',
  'siteRules',
  'settings',
] as const;
export type SyncedTable = (typeof syncedTables)[number];

/** In the place of a table in the mark of a story that left the list: by then it may be on it again. */
export const leftList = 'left';

const watched = new Set<string>(syncedTables);
const marks = 'syncMarks';
const states = 'syncState';

/**
 * Notes which rows changed, and when, in the same transaction, on a device that takes part in sync: no writer can
 * forget it, and no crash separates the two. One that only tries its storage out, or hasn't joined yet, notes nothing:
 * nobody would ever take those marks away, and joining looks at everything.
 */
export const markForSync: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'mark-for-sync',
  create: (down) => {
    const has = (name: string) => down.schema.tables.some((table) => table.name === name);
    if (!has(marks)) return down;
    return {
      ...down,
      transaction(stores, mode, options) {
        const needs = mode === 'readwrite' && stores.some((store) => watched.has(store));
        const scope = needs ? [...new Set([...stores, marks, states])] : stores;
        return down.transaction(scope, mode, options);
      },
      table(name) {
        const table = down.table(name);
        if (!watched.has(name)) return table;
        return { ...table, mutate: (request) => mutateAndMark(down, table, request) };
      },
    };
  },
};

// Chained, not awaited: a native await here would leave Dexie's transaction zone.
function mutateAndMark(core: DBCore, table: DBCoreTable, request: DBCoreMutateRequest) {
  return takesPart(core, request.trans).then((takes) => {
    if (!takes) return table.mutate(request);
    return table.mutate(request).then((response) => {
      const keys = keysOf(table, request);
      if (keys.length === 0) return response;
      const at = Date.now();
      const values = keys.map((key): SyncMark => ({ table: table.name, key, at }));
      if (table.name === 'readingStates' && request.type === 'delete') {
        values.push(...keys.map((key): SyncMark => ({ table: leftList, key, at })));
      }
      return core
        .table(marks)
        .mutate({ type: 'put', trans: request.trans, values })
        .then(() => response);
    });
  });
}

function takesPart(core: DBCore, trans: DBCoreTransaction): PromiseExtended<boolean> {
  const asked = core.table(states).get({ trans, key: 'sync' });
  return Dexie.Promise.resolve(asked).then((state?: { dataKey?: unknown }) => !!state?.dataKey);
}

/** Ranges are cleared by *Delete everything* alone, which clears the state of sync too. */
function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): string[] {
  if (request.type === 'delete') return request.keys.map(String);
  if (request.type === 'deleteRange') return [];
  const path = table.schema.primaryKey.keyPath as string;
  return request.values
    .filter((row) => row.status !== 'running')
    .map((row) => String(Reflect.get(row, path)));
}
