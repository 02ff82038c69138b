import { UnreadableFile } from './import-lines.ts';

const largestEntry = 200_000_000;

/** True for a ZIP archive, in which Pocket and Omnivore hand out their files. */
export async function isZip(file: Blob): Promise<boolean> {
  const start = new DataView(await file.slice(0, 4).arrayBuffer());
  return start.byteLength === 4 && start.getUint32(0, true) === 0x04034b50;
}

/** The texts of the lists in an archive: its CSV, HTML and JSON files at the top, by name. */
export async function* filesInZip(file: Blob): AsyncGenerator<string> {
  const entries = await entriesOf(file);
  const lists = entries.filter(({ name }) => /^[^/]*\.(csv|html?|json)$/i.test(name));
  if (lists.length === 0) throw new UnreadableFile('The archive holds no list that Gloss knows.');
  for (const entry of lists.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    yield await textOfEntry(file, entry);
  }
}

interface Entry {
  name: string;
  packed: number;
  method: number;
  offset: number;
}

/** Reads the archive's directory, at its end (PKWARE APPNOTE 4.3.12 and 4.3.16). */
async function entriesOf(file: Blob): Promise<Entry[]> {
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw new UnreadableFile('The archive is damaged.');
  const size = tail.getUint32(at + 12, true);
  const offset = tail.getUint32(at + 16, true);
  const directory = new DataView(await file.slice(offset, offset + size).arrayBuffer());
  const entries: Entry[] = [];
  let next = 0;
  while (next + 46 <= directory.byteLength && directory.getUint32(next, true) === 0x02014b50) {
    const nameLength = directory.getUint16(next + 28, true);
    const name = new Uint8Array(directory.buffer, next + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      packed: directory.getUint32(next + 20, true),
      method: directory.getUint16(next + 10, true),
      offset: directory.getUint32(next + 42, true),
    });
    const extra = directory.getUint16(next + 30, true) + directory.getUint16(next + 32, true);
    next += 46 + nameLength + extra;
  }
  return entries;
}

async function textOfEntry(file: Blob, { packed, method, offset }: Entry): Promise<string> {
  const header = new DataView(await file.slice(offset, offset + 30).arrayBuffer());
  if (header.byteLength < 30) throw new UnreadableFile('The archive is damaged.');
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = file.slice(start, start + packed).stream() as ReadableStream<
    Uint8Array<ArrayBuffer>
  >;
  const plain = method === 0 ? bytes : bytes.pipeThrough(new DecompressionStream('deflate-raw'));
  let text = '';
  const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((error) => {
      throw new UnreadableFile('The archive is damaged.', { cause: error });
    });
    if (done) return text;
    text += value;
    if (text.length > largestEntry) {
      await reader.cancel();
      throw new UnreadableFile('The archive holds a file too large to be an export.');
    }
  }
}
