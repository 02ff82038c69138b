import { z } from 'zod';
import { type SyncEntry, syncEntrySchema } from '#domain/sync/sync-entry.ts';
import { SyncError } from '#domain/sync/sync-failure.ts';

const packVersion = 1;
const mark = new TextEncoder().encode('GLS1');
const ivBytes = 12;

const headerSchema = z.object({
  gloss: z.literal('sync'),
  version: z.number().int().positive(),
  /** The last place of the device's log of texts when this was packed. */
  texts: z.number().int().nonnegative(),
  /** More packs follow that belong to these texts: not all of their stories are told of yet. */
  more: z.literal(true).optional(),
});
export type PackHeader = Pick<z.infer<typeof headerSchema>, 'texts' | 'more'>;

/** A pack that was changed on its way, put elsewhere, or encrypted under another key. */
export class DamagedPackError extends Error {
  constructor(options?: ErrorOptions) {
    super('Pack is damaged', options);
    this.name = 'DamagedPackError';
  }
}

/**
 * Entries as the bytes of a file, gzipped JSON lines under AES-256-GCM: `GLS1`, 12 bytes of initialization vector, and
 * what is encrypted. The file's path is authenticated with it, so no pack can take another's place.
 */
export async function sealPack(
  key: CryptoKey,
  path: string,
  header: PackHeader,
  lines: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const first = JSON.stringify({ gloss: 'sync', version: packVersion, ...header });
  const plain = await gzip([first, ...lines].join('\n'));
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(wayOf(iv, path), key, plain));
  const bytes = new Uint8Array(mark.length + ivBytes + sealed.length);
  bytes.set(mark);
  bytes.set(iv, mark.length);
  bytes.set(sealed, mark.length + ivBytes);
  return bytes;
}

/** What a pack holds, without entries that this version doesn't know. Throws `DamagedPackError`, and `SyncError` for a newer version's. */
export async function openPack(
  key: CryptoKey,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ header: PackHeader; entries: SyncEntry[] }> {
  const [first = '', ...lines] = (await unsealed(key, path, bytes)).split('\n');
  const header = headerSchema.safeParse(json(first)).data;
  if (!header) throw new DamagedPackError();
  if (header.version > packVersion) throw new SyncError('newer');
  const entries = lines.flatMap((line): SyncEntry[] => {
    const entry = syncEntrySchema.safeParse(json(line)).data;
    return entry ? [entry as SyncEntry] : [];
  });
  return { header, entries };
}

async function unsealed(
  key: CryptoKey,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  try {
    if (mark.some((byte, at) => bytes[at] !== byte)) throw new DamagedPackError();
    const iv = bytes.slice(mark.length, mark.length + ivBytes);
    const sealed = bytes.subarray(mark.length + ivBytes);
    return await gunzip(await crypto.subtle.decrypt(wayOf(iv, path), key, sealed));
  } catch (error) {
    throw new DamagedPackError({ cause: error });
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function wayOf(iv: Uint8Array<ArrayBuffer>, path: string): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`gloss sync ${packVersion} ${path}`),
  };
}

function gzip(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function gunzip(bytes: ArrayBuffer): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
