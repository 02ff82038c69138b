/** Longest line that is read, in characters: longer than any story with an article and its revision. */
const longestLine = 32_000_000;

/** Why a file cannot be imported. */
export type UnreadableKind =
  | 'unknown file'
  | 'not a backup'
  | 'newer backup'
  | 'damaged file'
  | 'no stories'
  | 'file too large'
  | 'damaged archive'
  | 'no list in archive'
  | 'file in archive too large';

/** Thrown for a file that cannot be imported. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly kind: UnreadableKind;
  constructor(kind: UnreadableKind, options?: ErrorOptions) {
    super(kind, options);
    this.kind = kind;
  }
}

/** Thrown where a packed file breaks off. */
export class DamagedFile extends UnreadableFile {
  constructor(options: ErrorOptions) {
    super('damaged file', options);
  }
}

/** The text of a file, unpacked when it is gzipped; `onBytes` is told how many bytes of it were read. */
export async function textOf(
  file: Blob,
  onBytes?: (bytes: number) => void,
): Promise<ReadableStream<string>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const gzipped = start[0] === 0x1f && start[1] === 0x8b;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      onBytes?.(bytes.length);
      controller.enqueue(bytes);
    },
  });
  const bytes = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counted);
  const plain = gzipped ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  return plain.pipeThrough(new TextDecoderStream());
}

/** A text as it streams in, in pieces; a file that breaks off throws a `DamagedFile`. */
async function* piecesOf(text: ReadableStream<string>): AsyncGenerator<string> {
  const reader = text.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error) => {
        throw new DamagedFile({ cause: error });
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All of a text; one longer than `most` characters, packed or not, throws an `UnreadableFile`. */
export async function wholeText(text: ReadableStream<string>, most: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of piecesOf(text)) {
    length += piece.length;
    if (length > most) throw new UnreadableFile('file too large');
    pieces.push(piece);
  }
  return pieces.join('');
}

/** The lines of a text as it streams in; a file that breaks off throws a `DamagedFile`. */
export async function* linesOf(text: ReadableStream<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const value of piecesOf(text)) {
    const pieces = value.split('\n');
    rest += pieces[0];
    for (let at = 1; at < pieces.length; at++) {
      yield rest;
      rest = pieces[at] as string;
    }
    if (rest.length > longestLine) throw new UnreadableFile('not a backup');
  }
  if (rest) yield rest;
}
