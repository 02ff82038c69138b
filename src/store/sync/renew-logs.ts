import { type LogName, parsePackName } from '#domain/sync/pack-name.ts';
import { hasGaps } from '#domain/sync/plan-reading.ts';
import type { RemoteItem } from '#domain/sync/remote-storage.ts';
import { isThere, keyOf } from '#domain/sync/sync-entry.ts';
import { longAgo, signOfLife } from './long-ago.ts';
import { sendAllAgain } from './own-log.ts';
import { packsIn } from './read-devices.ts';
import { sendEntries } from './send-entries.ts';
import { pathOf, type SyncRun } from './sync-run.ts';
import { tidyLog } from './tidy-log.ts';

/** A log that has grown by so much, and to twice what it was, is written anew; bytes. */
const growth: Record<LogName, number> = { m: 256 * 1024, t: 4 * 1024 * 1024 };
const textsPerTidying = 16;

/**
 * Keeps this device's logs as short as what they say: small packs become one, a log of which half says what isn't so any
 * more is written anew, and what that leaves without use is removed. `own`: what this device's folder holds.
 */
export async function renewLogs(run: SyncRun, own: readonly RemoteItem[]): Promise<void> {
  await endDeletions(run);
  await renewLog(run, 'm', own);
  const { own: logs, tidied } = await run.state();
  if (logs.t.place < tidied + textsPerTidying) return;
  const items = (await run.storage.list(`${run.device}/t`)) ?? [];
  if (hasGaps(packsIn(items, 't'), [[logs.t.place, logs.t.place]])) {
    await sendAllAgain(run, ['t']);
    await sendEntries(run);
  } else await renewLog(run, 't', items);
  await run.change((state) => ({ tidied: state.own.t.place }));
}

async function renewLog(run: SyncRun, log: LogName, items: readonly RemoteItem[]): Promise<void> {
  const { starts, base } = await run.state();
  const isNeeded = ({ name }: RemoteItem) => {
    const pack = parsePackName(name);
    return pack?.log === log && pack.place >= starts[log];
  };
  for (const { name, place } of packsIn(items, log)) {
    if (place < starts[log]) await run.storage.remove(pathOf(run.device, name));
  }
  const needed = items.filter(isNeeded);
  const bytes = needed.reduce((sum, { size }) => sum + size, 0);
  const before = base[log];
  if (before === null) {
    await run.change((state) => ({ base: { ...state.base, [log]: bytes } }));
  } else if (bytes > 2 * before + growth[log]) {
    await run.begin('tidying', null);
    await sendAllAgain(run, [log]);
    return sendEntries(run);
  }
  await tidyLog(run, log, needed);
}

/**
 * Deletions that every device has long heard of are forgotten, with what is left of their stories, and the log that told
 * of them is written anew without them: who was away for as long starts from what the others say then.
 */
async function endDeletions(run: SyncRun): Promise<void> {
  const { clearedAt } = await run.state();
  const now = Date.now();
  if (now - clearedAt < signOfLife) return;
  const { syncEntries, syncState } = run.database;
  const ended = (await syncEntries
    .where(':id')
    .startsWith('s:')
    .and((entry) => !isThere(entry) && now - (entry.goneAt ?? now) > longAgo)
    .primaryKeys()) as string[];
  if (ended.length > 0) {
    await run.database.transaction('rw', syncEntries, syncState, async () => {
      await syncEntries.where('of').anyOf(ended.map(keyOf)).delete();
      await syncEntries.bulkDelete(ended);
      await sendAllAgain(run, ['m']);
    });
    await sendEntries(run);
  }
  await run.change(() => ({ clearedAt: now }));
}
