import {
  type LogName,
  type PackName,
  parsePackName,
  planReading,
  readAfter,
} from '#domain/sync/pack-name.ts';
import type { RemoteItem } from '#domain/sync/remote-storage.ts';
import type { SyncEntry } from '#domain/sync/sync-entry.ts';
import type { DeviceRead, SyncState } from '#store/database/sync-tables.ts';
import { type Applied, applyEntries } from './apply-entries.ts';
import { DamagedPackError, openPack } from './pack.ts';
import { pathOf, type SyncRun } from './sync-run.ts';

const unread: DeviceRead = {
  m: { upTo: 0, holes: [] },
  t: { upTo: 0, holes: [] },
  texts: 0,
};

/** Reads what other devices have added to one of their logs. `listed`: what the folder of each holds. */
export async function readDevices(
  run: SyncRun,
  log: LogName,
  listed: ReadonlyMap<string, RemoteItem[]>,
): Promise<void> {
  const { devices } = await run.state();
  const sizes = new Map(
    [...listed].flatMap(([device, items]) =>
      items.map(({ name, size }) => [`${device} ${name}`, size]),
    ),
  );
  const plans = [...listed].map(([device, items]) => ({
    device,
    steps: planReading(packsIn(items, log), (devices[device] ?? unread)[log]),
  }));
  const total = plans.flatMap(({ device, steps }) =>
    steps.flatMap(({ names }) => names.map((name) => sizes.get(`${device} ${name}`) ?? 0)),
  );
  if (total.length > 0)
    await run.begin(
      'reading',
      total.reduce((sum, size) => sum + size, 0),
    );
  for (const { device, steps } of plans) {
    for (const step of steps) {
      let whole = true;
      for (const name of step.names) {
        const stories = await readOne(run, device, log, name);
        whole &&= stories !== null;
        const bytes = sizes.get(`${device} ${name}`) ?? 0;
        await run.progress('reading', bytes, log === 'm' ? (stories ?? 0) : 0);
      }
      await run.change(
        changingRead(device, (known) => ({ [log]: readAfter(known[log], step, whole) })),
      );
    }
  }
}

export function packsIn(items: readonly RemoteItem[], log: LogName): PackName[] {
  return items.flatMap(({ name }) => {
    const pack = parsePackName(name);
    return pack?.log === log ? [pack] : [];
  });
}

/** Reads one pack and returns how many stories it brought; null for one that can't be read. */
async function readOne(
  run: SyncRun,
  device: string,
  log: LogName,
  name: string,
): Promise<number | null> {
  await run.state();
  const path = pathOf(device, name);
  const bytes = await run.storage.get(path);
  // Its device has just put something else in its place, which the next sync finds.
  if (!bytes) return null;
  const others = ({ damaged }: SyncState) =>
    damaged.filter((pack) => pack.device !== device || pack.name !== name);
  try {
    const { header, entries } = await openPack(run.dataKey, path, bytes);
    const { stories, early } = await applyInParts(run, entries);
    await run.change((state) => ({
      ...changingRead(device, ({ texts }) => ({ texts: Math.max(texts, header.texts) }))(state),
      damaged: others(state),
    }));
    const { devices } = await run.state();
    // The stories of texts that came early are in packs that are missing: they are read again after those.
    if (early > 0 && devices[device]?.m.holes.length) return null;
    return log === 'm' ? stories : 0;
  } catch (error) {
    if (!(error instanceof DamagedPackError)) throw error;
    await run.change((state) => ({ damaged: [...others(state), { device, name }] }));
    return null;
  }
}

const entriesPerStep = 400;

/** A large pack in a few transactions, so that the list shows what has come; read again if it is cut off. */
async function applyInParts(run: SyncRun, entries: SyncEntry[]): Promise<Applied> {
  const applied = { stories: 0, early: 0 };
  for (let at = 0; at < entries.length; at += entriesPerStep) {
    run.signal.throwIfAborted();
    const part = entries.slice(at, at + entriesPerStep);
    const { stories, early } = await applyEntries(run.database, run.device, part);
    applied.stories += stories;
    applied.early += early;
  }
  return applied;
}

function changingRead(device: string, change: (known: DeviceRead) => Partial<DeviceRead>) {
  return ({ devices }: SyncState): Partial<SyncState> => {
    const known = devices[device] ?? unread;
    return { devices: { ...devices, [device]: { ...known, ...change(known) } } };
  };
}
