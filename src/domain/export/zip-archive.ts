export interface ArchiveFile {
  name: string;
  text: string;
}

/**
 * Files as one ZIP archive (APPNOTE 6.3, stored without compression, names in UTF-8). Names must differ; what
 * file systems do not take in a name is for the caller. Up to 4 GB in all, at most 65,535 files.
 */
export function zipArchive(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const path = encoder.encode(name);
    const data = encoder.encode(text);
    const common = fileFacts(crcOf(data), data.length, path.length);
    const local = joined([littleEndian([[0x04034b50, 4]]), common, path]);
    directory.push(
      joined([
        littleEndian([
          [0x02014b50, 4],
          [20, 2],
        ]),
        common,
        // No comment, first disk, text or not does not matter, no attributes.
        littleEndian([
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ]),
        path,
      ]),
    );
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const list = joined(directory);
  const count: [number, number] = [files.length, 2];
  const end = littleEndian([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    count,
    count,
    [list.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...parts, list, end]);
}

/** What a file's own header and its entry in the directory have in common. 1 January 1980 stands for no time. */
function fileFacts(crc: number, size: number, pathLength: number): Uint8Array {
  const utf8Names = 0x0800;
  return littleEndian([
    [20, 2],
    [utf8Names, 2],
    [0, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [pathLength, 2],
    [0, 2],
  ]);
}

function littleEndian(numbers: [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
