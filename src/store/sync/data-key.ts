import { z } from 'zod';
import { SyncError } from '#domain/sync/sync-failure.ts';
import { areSealedKeys, newSealingKey, openKeys, sealKeys } from '#store/settings/seal-keys.ts';

/** The file at the top of the storage that says how its packs are to be opened. */
export const keyFileName = 'key';

const keyFileVersion = 1;
const keyFileSchema = z.object({
  gloss: z.literal('sync'),
  version: z.number().int().positive(),
  key: z.custom(areSealedKeys),
});

/** A new data key, and the key file that holds it, wrapped as `seal-keys.ts` wraps keys. */
export async function newDataKey(
  passphrase: string,
): Promise<{ dataKey: CryptoKey; keyFile: string }> {
  const bits = crypto.getRandomValues(new Uint8Array(32));
  const key = await sealKeys({ data: base64(bits) }, await newSealingKey(passphrase));
  const keyFile = JSON.stringify({ gloss: 'sync', version: keyFileVersion, key });
  return { dataKey: await importKey(bits), keyFile };
}

/** The data key in a key file. Throws a `SyncError`: `wrong passphrase`, `newer` or `other key`. */
export async function openDataKey(keyFile: string, passphrase: string): Promise<CryptoKey> {
  const { version, key } = parsed(keyFile);
  if (version > keyFileVersion || !areSealedKeys(key)) throw new SyncError('newer');
  const opened = await openKeys(key, passphrase);
  const data = opened?.keys.data;
  if (!data) throw new SyncError('wrong passphrase');
  return importKey(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
}

function parsed(keyFile: string): z.infer<typeof keyFileSchema> {
  try {
    return keyFileSchema.parse(JSON.parse(keyFile));
  } catch (error) {
    throw new SyncError('other key', {}, { cause: error });
  }
}

/** It can't be taken out of the browser again, only used. */
function importKey(bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
