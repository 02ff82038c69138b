import type { LogName } from '#domain/sync/pack-name.ts';
import { kindOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { OwnLog, SyncEntryRow } from '#store/database/sync-tables.ts';
import { captureTables } from './capture-changes.ts';
import { type Held, hashOfRow, heldOf } from './held-rows.ts';
import { signOfLife } from './long-ago.ts';
import type { SyncRun } from './sync-run.ts';

const entriesPerRead = 200;
/** Characters before compression: about a megabyte after it. */
const charactersPerPack = 3_000_000;

/**
 * Sends what waits to be sent: texts first, so that who hears of a story can have its text, and stories before what
 * belongs to them. Texts are heard of through the log `m` alone, so one that comes by itself is told of there too.
 */
export async function sendEntries(run: SyncRun): Promise<void> {
  const waiting = (await run.database.syncEntries
    .where('unsent')
    .equals(1)
    .primaryKeys()) as string[];
  const ofKind = (...kinds: ReturnType<typeof kindOf>[]) =>
    waiting.filter((id) => kinds.includes(kindOf(id)));
  if (waiting.length > 0) await run.begin('sending', null);
  const texts = ofKind('text');
  await sendLog(run, 't', texts);
  const stories = ofKind('story');
  const sent = new Set([...texts, ...stories]);
  await sendLog(run, 'm', [...stories, ...waiting.filter((id) => !sent.has(id))]);
  const { own, toldTexts, resend } = await run.state();
  const isUnsaid = own.m.place < (resend?.m ?? 0);
  if (own.t.place > toldTexts || isUnsaid || isSilent(own.m)) {
    await run.putPack('m', [], { start: resend?.m ?? null });
  }
  if (!resend) return;
  await run.change(({ starts, base }) => ({
    resend: null,
    starts: { m: resend.m ?? starts.m, t: resend.t ?? starts.t },
    base: { m: resend.m ? null : base.m, t: resend.t ? null : base.t },
  }));
}

/** Who says nothing for half a year is taken for gone by the others. */
function isSilent({ place, at }: OwnLog): boolean {
  return place > 0 && Date.now() - at > signOfLife;
}

async function sendLog(run: SyncRun, log: LogName, ids: string[]): Promise<void> {
  const { resend } = await run.state();
  const start = resend?.[log] ?? null;
  let lines: string[] = [];
  let sent: string[] = [];
  let characters = 0;
  const put = async (more: boolean) => {
    const ended = sent;
    const bytes = await run.putPack(log, lines, { start, more }, (database) =>
      settle(database, ended),
    );
    await run.progress('sending', bytes, log === 'm' ? ended.length : 0);
    [lines, sent, characters] = [[], [], 0];
  };
  let isOpen = false;
  for (let at = 0; at < ids.length; at += entriesPerRead) {
    for (const entry of await wholeEntries(run.database, ids.slice(at, at + entriesPerRead))) {
      const line = JSON.stringify(entry);
      lines.push(line);
      sent.push(entry.id);
      characters += line.length;
      if (characters < (run.storage.packSize ?? charactersPerPack)) continue;
      isOpen = log === 'm';
      await put(isOpen);
    }
  }
  if (lines.length > 0 || isOpen) await put(false);
}

/** Entries with the rows that are kept in tables; without those that are being written or have changed since, which wait. */
async function wholeEntries(database: GlossDatabase, ids: readonly string[]): Promise<SyncEntry[]> {
  return database.transaction('r', captureTables(database), async () => {
    const entries = (await database.syncEntries.bulkGet([...ids])).flatMap((entry) => entry ?? []);
    const held = await heldOf(database, entries);
    return entries.flatMap((entry, at) => wholeEntry(entry, held[at]) ?? []);
  });
}

function wholeEntry({ id, sets, registers }: SyncEntryRow, held?: Held): SyncEntry | null {
  const told = registers.row;
  if (!told || told[0] === null) return { id, sets, registers };
  if (held?.kind !== 'row' || held.row === null || hashOfRow(held.row) !== told[0]) return null;
  const { row, beside } = held;
  const value = kindOf(id) === 'question' ? { question: row, text: beside ?? null } : row;
  return { id, sets, registers: { ...registers, row: [value, told[1]] } };
}

async function settle(database: GlossDatabase, ids: string[]): Promise<void> {
  const rows = await database.syncEntries.bulkGet(ids);
  await database.syncEntries.bulkPut(
    rows.flatMap((row) => {
      if (!row) return [];
      const { unsent: _, ...sent } = row;
      return [sent];
    }),
  );
}
