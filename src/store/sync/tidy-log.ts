import type { LogName, PackName } from '#domain/sync/pack-name.ts';
import type { RemoteItem } from '#domain/sync/remote-storage.ts';
import type { SyncEntry } from '#domain/sync/sync-entry.ts';
import { together } from './apply-entries.ts';
import { storiesFirst } from './held-rows.ts';
import { DamagedPackError, openPack } from './pack.ts';
import { packsIn } from './read-devices.ts';
import { pathOf, type SyncRun } from './sync-run.ts';

/** So many small packs at the end of a log become one, which becomes one of those in turn. */
const packsPerStep = 16;
const smallPack = 64 * 1024;

/**
 * Puts the newest small packs of this device into one that covers their places, then removes them: a log holds as
 * many files as it has megabytes, and some. Who meets a gap reads the pack that covers it.
 */
export async function tidyLog(
  run: SyncRun,
  log: LogName,
  items: readonly RemoteItem[],
): Promise<void> {
  const sizes = new Map(items.map(({ name, size }) => [name, size]));
  const packs = packsIn(items, log).sort((one, other) => one.place - other.place);
  const small = lastSmall(packs, sizes);
  if (small.length < packsPerStep) return;
  await run.begin('tidying', null);
  const entries: SyncEntry[] = [];
  for (const { name } of small) {
    const path = pathOf(run.device, name);
    const bytes = await run.storage.get(path);
    const held = bytes && (await entriesIn(run, path, bytes));
    // One that is missing or damaged: the log stays as it is, and the next sync finds out.
    if (!held) return;
    entries.push(...held);
  }
  const [first] = small;
  const last = small.at(-1);
  if (!first || !last) return;
  const from = first.covers?.from ?? first.place;
  const merged = storiesFirst([...together(entries).values()]);
  const lines = merged.map((entry) => JSON.stringify(entry));
  await run.putPack(log, lines, { covers: { from, to: last.place } });
  for (const { name } of small) await run.storage.remove(pathOf(run.device, name));
}

async function entriesIn(
  run: SyncRun,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SyncEntry[] | null> {
  try {
    return (await openPack(run.dataKey, path, bytes)).entries;
  } catch (error) {
    if (error instanceof DamagedPackError) return null;
    throw error;
  }
}

/** The small packs at the end of a log, whose places follow each other. */
function lastSmall(packs: readonly PackName[], sizes: ReadonlyMap<string, number>): PackName[] {
  const end: PackName[] = [];
  for (const pack of [...packs].reverse()) {
    const after = end[0];
    const follows = !after || pack.place === (after.covers?.from ?? after.place) - 1;
    // One that starts the log anew says so by its name, which another wouldn't.
    if (!follows || pack.start || (sizes.get(pack.name) ?? 0) > smallPack) break;
    end.unshift(pack);
  }
  return end;
}
