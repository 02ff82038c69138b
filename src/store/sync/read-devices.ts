import { type LogName, type PackName, parsePackName } from '#domain/sync/pack-name.ts';
import { planReading, type ReadingStep, readAfter } from '#domain/sync/plan-reading.ts';
import type { RemoteItem } from '#domain/sync/remote-storage.ts';
import type { SyncEntry } from '#domain/sync/sync-entry.ts';
import type { DeviceRead, LogRead, SyncState } from '#store/database/sync-tables.ts';
import { type Applied, applyEntries } from './apply-entries.ts';
import { captureChanges } from './capture-changes.ts';
import { storiesFirst } from './held-rows.ts';
import { DamagedPackError, openPack } from './pack.ts';
import { pathOf, type SyncRun } from './sync-run.ts';

const unreadLog: LogRead = { read: [], waiting: [], waitedAt: 0 };
export const unread: DeviceRead = {
  m: unreadLog,
  t: unreadLog,
  texts: 0,
  settled: 0,
  tried: { texts: 0, news: 0 },
  heardAt: 0,
};

/** The last place of the log `m` of each device whose folder is there; 0 for none. */
export function lastPlaces(listed: ReadonlyMap<string, RemoteItem[]>): Map<string, number> {
  return new Map(
    [...listed].map(([device, items]) => [
      device,
      packsIn(items, 'm').reduce((last, { place }) => Math.max(last, place), 0),
    ]),
  );
}

/** So many damaged packs are named; anybody who can write into the storage can put there what is none. */
const mostDamaged = 100;

/** How the reading of a pack ended; `early`: something in it has to be taken later. */
type Outcome = 'whole' | 'early' | 'not read';

/** What there is to read of a log now. */
export function stepsToRead(
  state: Pick<SyncState, 'devices' | 'news' | 'damaged'>,
  device: string,
  log: LogName,
  items: readonly RemoteItem[],
): ReadingStep[] {
  const { read, waiting, waitedAt } = (state.devices[device] ?? unread)[log];
  const inVain = new Set(waitedAt === state.news ? waiting : []);
  const damaged = state.damaged.filter((pack) => pack.device === device);
  const doubted = new Set(damaged.map(({ name }) => name));
  return planReading(packsIn(items, log), read, doubted).filter(
    ({ names }) => names.length === 0 || names.some((name) => !inVain.has(name)),
  );
}

/** Reads what other devices have added to one of their logs. `listed`: what the folder of each holds. */
export async function readDevices(
  run: SyncRun,
  log: LogName,
  listed: ReadonlyMap<string, RemoteItem[]>,
): Promise<void> {
  const state = await run.state();
  const sizes = new Map(
    [...listed].flatMap(([device, items]) =>
      items.map(({ name, size }) => [`${device} ${name}`, size]),
    ),
  );
  const plans = [...listed].map(([device, items]) => ({
    device,
    steps: stepsToRead(state, device, log, items),
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
      const outcomes: Outcome[] = [];
      const { news } = await run.state();
      for (const name of step.names) {
        const bytes = sizes.get(`${device} ${name}`) ?? 0;
        outcomes.push(await readOne(run, device, log, name, bytes));
      }
      await run.change((now) => {
        const known = now.devices[device] ?? unread;
        const after = logAfter(known[log], step, outcomes, news);
        return { devices: { ...now.devices, [device]: { ...known, [log]: after } } };
      });
    }
  }
}

function logAfter(
  { read, waiting, waitedAt }: LogRead,
  step: ReadingStep,
  outcomes: readonly Outcome[],
  news: number,
): LogRead {
  const others = waiting.filter((name) => !step.names.includes(name));
  if (outcomes.every((outcome) => outcome === 'whole')) {
    return { read: readAfter(read, step), waiting: others, waitedAt };
  }
  const early = step.names.filter((_, at) => outcomes[at] === 'early');
  if (early.length === 0) return { read, waiting: others, waitedAt };
  // Those that were tried before this are tried again only if there was news since, so they wait no longer than it.
  return { read, waiting: [...(waitedAt === news ? others : []), ...early], waitedAt: news };
}

export function packsIn(items: readonly RemoteItem[], log: LogName): PackName[] {
  return items.flatMap(({ name }) => {
    const pack = parsePackName(name);
    return pack?.log === log ? [pack] : [];
  });
}

async function readOne(
  run: SyncRun,
  device: string,
  log: LogName,
  name: string,
  size: number,
): Promise<Outcome> {
  await run.state();
  const path = pathOf(device, name);
  const bytes = await run.storage.get(path);
  // Its device has just put something else in its place, which the next sync finds.
  if (!bytes) return 'not read';
  const others = ({ damaged }: SyncState) =>
    damaged.filter((pack) => pack.device !== device || pack.name !== name);
  try {
    const { header, entries } = await openPack(run.dataKey, path, bytes);
    const { stories, later } = await applyInParts(run, device, name, entries);
    await run.change((state) => {
      const known = state.devices[device] ?? unread;
      const texts = Math.max(known.texts, header.texts);
      const settled = header.more ? known.settled : Math.max(known.settled, header.texts);
      const heard = { ...known, texts, settled, heardAt: Date.now() };
      return { damaged: others(state), devices: { ...state.devices, [device]: heard } };
    });
    await run.progress('reading', size, log === 'm' ? stories : 0);
    return later > 0 ? 'early' : 'whole';
  } catch (error) {
    if (!(error instanceof DamagedPackError)) throw error;
    await run.change((state) => ({
      damaged: [...others(state), { device, name }].slice(-mostDamaged),
    }));
    return 'not read';
  }
}

/** Whether all is known that may belong to the texts of a pack: a story that isn't won't come any more. */
function isSettledPack({ devices }: SyncState, device: string, name: string): boolean {
  const pack = parsePackName(name);
  const known = devices[device];
  if (pack?.log !== 't' || !known || known.m.waiting.length > 0) return false;
  const [range, ...others] = known.m.read;
  return others.length === 0 && range?.[0] === 1 && pack.place <= known.settled;
}

const entriesPerStep = 400;

/** A large pack in a few transactions, so that the list shows what has come; read again if it is cut off. */
async function applyInParts(
  run: SyncRun,
  by: string,
  name: string,
  entries: SyncEntry[],
): Promise<Applied> {
  const applied = { stories: 0, later: 0 };
  const inOrder = storiesFirst(entries);
  const isSettled = isSettledPack(await run.state(), by, name);
  for (let at = 0; at < inOrder.length; at += entriesPerStep) {
    // What the reader did here meanwhile is looked at first, so that nothing of theirs is written over.
    await captureChanges(run.database, run.device, run.signal);
    const part = inOrder.slice(at, at + entriesPerStep);
    const { stories, later } = await applyEntries(
      run.database,
      run.device,
      { by, isSettled },
      part,
    );
    applied.stories += stories;
    applied.later += later;
  }
  return applied;
}
