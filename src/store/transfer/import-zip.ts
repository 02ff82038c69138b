import type { FileEntry } from '@zip.js/zip.js';
import { UnreadableFile } from './import-lines.ts';

/** True for a ZIP archive, the format of Pocket's and Omnivore's exports. */
export async function isZip(file: Blob): Promise<boolean> {
  const start = new DataView(await file.slice(0, 4).arrayBuffer());
  return start.byteLength === 4 && start.getUint32(0, true) === 0x04034b50;
}

/**
 * The texts of the lists in an archive: its CSV, HTML and JSON files at the top, by name. Their checksums
 * are compared, and unpacking stops as soon as more than `mostBytes` came out of the archive.
 */
export async function* filesInZip(file: Blob, mostBytes: number): AsyncGenerator<string> {
  const lists = await listsIn(file);
  if (lists.length === 0) throw new UnreadableFile('no list in archive');
  let left = mostBytes;
  for (const list of lists) {
    const { text, bytes } = await unpack(list, left);
    left -= bytes;
    yield text;
  }
}

async function listsIn(file: Blob): Promise<FileEntry[]> {
  // Loaded on demand: it is 60 kB that only an archive needs.
  const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js');
  const lists: FileEntry[] = [];
  try {
    const archive = new ZipReader(
      { readable: file.stream() },
      { checkSignature: true, checkOverlappingEntry: true, useWebWorkers: false },
    );
    for await (const entry of archive.getEntriesGenerator()) {
      if (!entry.directory && /^[^/]*\.(csv|html?|json)$/i.test(entry.filename)) lists.push(entry);
    }
  } catch (error) {
    throw new UnreadableFile('damaged archive', { cause: error });
  }
  return lists.sort((one, other) => (one.filename < other.filename ? -1 : 1));
}

/** The declared size of an entry is not trusted: the bytes are counted as they are unpacked. */
async function unpack(
  entry: FileEntry,
  mostBytes: number,
): Promise<{ text: string; bytes: number }> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        throw new UnreadableFile('file in archive too large');
      }
      text += decoder.decode(chunk, { stream: true });
    },
  });
  try {
    await entry.getData(writable);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged archive', { cause: error });
  }
  return { text: text + decoder.decode(), bytes };
}
