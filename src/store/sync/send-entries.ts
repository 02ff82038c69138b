import type { LogName } from '#domain/sync/pack-name.ts';
import { kindOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { captureTables } from './capture-changes.ts';
import { hashOfRow, heldOf } from './held-rows.ts';
import type { SyncRun } from './sync-run.ts';

const entriesPerRead = 200;
/** Characters before compression: about a megabyte after it. */
const charactersPerPack = 3_000_000;

/** Sends what waits to be sent: texts first, so that who hears of a story can have its text. */
export async function sendEntries(run: SyncRun): Promise<void> {
  const waiting = (await run.database.syncEntries
    .where('unsent')
    .equals(1)
    .primaryKeys()) as string[];
  const isText = (id: string) => kindOf(id) === 'text';
  if (waiting.length > 0) await run.begin('sending', null);
  await sendLog(run, 't', waiting.filter(isText));
  await sendLog(
    run,
    'm',
    waiting.filter((id) => !isText(id)),
  );
  await run.change(() => ({ resend: null }));
}

async function sendLog(run: SyncRun, log: LogName, ids: string[]): Promise<void> {
  const { resend } = await run.state();
  const covers = resend && resend[log] > 0 ? { from: 1, to: resend[log] } : null;
  let lines: string[] = [];
  let sent: string[] = [];
  let characters = 0;
  const put = async () => {
    if (lines.length === 0) return;
    const ended = sent;
    const bytes = await run.putPack(log, lines, covers, (database) => settle(database, ended));
    await run.progress('sending', bytes, log === 'm' ? ended.length : 0);
    [lines, sent, characters] = [[], [], 0];
  };
  for (let at = 0; at < ids.length; at += entriesPerRead) {
    for (const entry of await wholeEntries(run.database, ids.slice(at, at + entriesPerRead))) {
      const line = JSON.stringify(entry);
      lines.push(line);
      sent.push(entry.id);
      characters += line.length;
      if (characters >= charactersPerPack) await put();
    }
  }
  await put();
}

/** Entries with the rows that are kept in tables; without those that are being written, which wait. */
export async function wholeEntries(
  database: GlossDatabase,
  ids: readonly string[],
): Promise<SyncEntry[]> {
  return database.transaction('r', captureTables(database), async () => {
    const entries = await database.syncEntries.bulkGet([...ids]);
    const held = await heldOf(database, ids);
    return entries.flatMap((entry, at): SyncEntry[] => {
      const thing = held[at];
      if (!entry) return [];
      const { id, sets, registers } = entry;
      if (thing?.kind !== 'row' || !registers.row) return [{ id, sets, registers }];
      const [hash, stamp] = registers.row;
      const { row } = thing;
      if (hash !== null && (row === undefined || row === null || hashOfRow(row) !== hash))
        return [];
      return [{ id, sets, registers: { ...registers, row: [hash === null ? null : row, stamp] } }];
    });
  });
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
