import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

// Lengths of the records of the ZIP format: PKWARE's APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
const localHeader = 30;
const centralHeader = 46;
const endOfArchive = 22;

/** Bytes of the folder as a ZIP archive, each file packed as tightly as deflate can. */
export function zipSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const packed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
    const name = Buffer.byteLength(path) - Buffer.byteLength(folder) - 1;
    return sum + packed + localHeader + centralHeader + 2 * name;
  }, endOfArchive);
}
