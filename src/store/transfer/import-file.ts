import type { GlossDatabase } from '#store/database/database.ts';
import { isBackup, readBackup } from './import-backup.ts';
import { readForeign } from './import-foreign.ts';
import { DamagedFile, textOf, UnreadableFile } from './import-lines.ts';
import { Importing, type ImportOptions, type ImportReport } from './import-run.ts';
import { whileImporting } from './import-undo.ts';
import { filesInZip, isZip } from './import-zip.ts';

/**
 * Imports a Gloss backup or another program's export, told apart by content. Throws `UnreadableFile`,
 * `ImportRefused` or `StorageFull`; what was imported before that stays, unless the import was all or nothing.
 */
export async function importFile(
  database: GlossDatabase,
  file: Blob,
  options: ImportOptions,
): Promise<ImportReport> {
  return whileImporting(database, async () => {
    const importing = new Importing(database, file.size, options);
    try {
      await readFile(database, file, importing);
      await importing.write();
      const { added, merged, skipped } = importing.report;
      if (added + merged + skipped === 0) {
        throw new UnreadableFile('no stories');
      }
      await importing.keep();
    } catch (error) {
      await importing.undo();
      throw error;
    }
    return importing.report;
  });
}

async function readFile(database: GlossDatabase, file: Blob, importing: Importing): Promise<void> {
  const { largestExport = 200_000_000 } = importing.options;
  if (await isZip(file)) {
    for await (const text of filesInZip(file, largestExport)) await readForeign(text, importing);
    return;
  }
  const onBytes = (bytes: number) => {
    importing.bytesRead += bytes;
  };
  if (await isBackup(file)) return readBackup(database, await textOf(file, onBytes), importing);
  if (file.size > largestExport) throw new UnreadableFile('file too large');
  let text = '';
  const reader = (await textOf(file, onBytes)).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((error) => {
      throw new DamagedFile({ cause: error });
    });
    if (done) break;
    text += value;
    // A packed file says nothing of how much comes out of it.
    if (text.length > largestExport) {
      await reader.cancel();
      throw new UnreadableFile('file too large');
    }
  }
  return readForeign(text, importing);
}
