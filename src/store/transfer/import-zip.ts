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
export async function* filesInZip(file: Blob, mostBytes: number): AsyncGenerator<ListInZip> {
  const { lists, highlighted } = await entriesIn(file);
  if (lists.length === 0) throw new UnreadableFile('no list in archive');
  let left = mostBytes;
  const highlights = new Map<string, string>();
  for (const [name, entry] of highlighted) {
    const { text, bytes } = await unpack(entry, left);
    left -= bytes;
    highlights.set(name, text);
  }
  for (const list of lists) {
    const { text, bytes } = await unpack(list, left);
    left -= bytes;
    yield { text, highlights };
  }
}

/** A list of stories, and what else the archive holds of them. */
export interface ListInZip {
  text: string;
  /** What the reader highlighted in a story, as Markdown, by the name that Omnivore's list has for it. */
  highlights: ReadonlyMap<string, string>;
}

async function entriesIn(
  file: Blob,
): Promise<{ lists: FileEntry[]; highlighted: Map<string, FileEntry> }> {
  // Loaded on demand: it is 60 kB that only an archive needs.
  const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js');
  const lists: FileEntry[] = [];
  const highlighted = new Map<string, FileEntry>();
  try {
    const archive = new ZipReader(
      { readable: file.stream() },
      { checkSignature: true, checkOverlappingEntry: true, useWebWorkers: false },
    );
    for await (const entry of archive.getEntriesGenerator()) {
      if (entry.directory) continue;
      const [, name] = /^highlights\/([^/]+)\.md$/i.exec(entry.filename) ?? [];
      if (name) highlighted.set(name, entry);
      else if (/^[^/]*\.(csv|html?|json)$/i.test(entry.filename)) lists.push(entry);
    }
  } catch (error) {
    throw new UnreadableFile('damaged archive', { cause: error });
  }
  lists.sort((one, other) => (one.filename < other.filename ? -1 : 1));
  return { lists, highlighted };
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
