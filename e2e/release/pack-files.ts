import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';

/** Files by their paths, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The day that every packed file bears, so that the same files give the same bytes. The format knows no day before 1980. */
const day = new Date(1980, 0, 1);

/**
 * A zip of files, by their paths. The same files give the same bytes on every machine with the same
 * version of the packages: sorted, all of one day, compressed by the library's own code.
 */
export async function packFiles(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  configure({ useWebWorkers: false, useCompressionStream: false });
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: day,
    extendedTimestamp: false,
    level: 9,
    bufferedWrite: false,
    msDosCompatible: true,
  });
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await zip.add(path, new Uint8ArrayReader(bytes));
  }
  return (await zip.close()) as Uint8Array<ArrayBuffer>;
}

/** What a zip holds. */
export async function unpackFiles(zip: Uint8Array<ArrayBuffer>): Promise<Files> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(zip));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.set(
      entry.filename,
      (await entry.getData(new Uint8ArrayWriter())) as Uint8Array<ArrayBuffer>,
    );
  }
  await reader.close();
  return files;
}

/** The files of a folder, by their paths inside it. */
export function filesOfFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return filesAt(
    folder,
    paths.map((path) => path.slice(folder.length + 1)),
  );
}

/** The files at these paths inside a folder. */
export function filesAt(folder: string, paths: readonly string[]): Files {
  return new Map(
    paths.map((path) => [
      path.replaceAll('\\', '/'),
      new Uint8Array(readFileSync(join(folder, path))),
    ]),
  );
}

/** Writes files into a folder, with the folders that they stand in. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
