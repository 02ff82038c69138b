import type { GlossDatabase } from '#store/database/database.ts';
import { isBackup, readBackup } from './import-backup.ts';
import { readForeign } from './import-foreign.ts';
import { textOf, UnreadableFile, wholeText } from './import-lines.ts';
import { Importing, type ImportOptions, type ImportReport } from './import-run.ts';
import { isStoriesExport, readStoriesExport } from './import-stories-json.ts';
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
      if (importing.isEmpty) throw new UnreadableFile('no stories');
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
    for await (const { text, highlights } of filesInZip(file, largestExport))
      await readExport(text, importing, highlights);
    return;
  }
  const onBytes = (bytes: number) => {
    importing.bytesRead += bytes;
  };
  if (await isBackup(file)) return readBackup(database, await textOf(file, onBytes), importing);
  if (file.size > largestExport) throw new UnreadableFile('file too large');
  const text = await wholeText(await textOf(file, onBytes), largestExport);
  return readExport(text, importing);
}

function readExport(
  text: string,
  importing: Importing,
  highlights?: ReadonlyMap<string, string>,
): Promise<void> {
  return isStoriesExport(text)
    ? readStoriesExport(text, importing)
    : readForeign(text, importing, highlights);
}
