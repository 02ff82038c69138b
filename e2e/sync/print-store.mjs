import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * `node e2e/sync/print-store.mjs FOLDER PASSPHRASE`: prints what a storage of Gloss holds, a JSON line for each
 * entry of each pack. Written from the page on its format alone, with none of Gloss's code.
 */

const [folder = '.', ...words] = process.argv.slice(2);
const dataKey = openKey(readFileSync(join(folder, 'key'), 'utf8'), words.join(' '));
for (const device of readdirSync(folder).sort()) {
  if (!/^[\da-f]{16}$/.test(device)) continue;
  for (const name of packsIn(join(folder, device))) {
    const path = `${device}/${name}`;
    const [header = '', ...entries] = openPack(path).split('\n');
    process.stdout.write(`${JSON.stringify({ pack: path, ...JSON.parse(header) })}\n`);
    for (const entry of entries) process.stdout.write(`${entry}\n`);
  }
}

/** @param {string} place */
function packsIn(place) {
  const names = readdirSync(place).sort();
  const texts = names.includes('t') && statSync(join(place, 't')).isDirectory();
  return [
    ...names.filter((name) => /^m\d{8}/.test(name)),
    ...(texts ? readdirSync(join(place, 't')).sort() : []).map((name) => `t/${name}`),
  ];
}

/** @param {string} path */
function openPack(path) {
  const bytes = readFileSync(join(folder, path));
  if (bytes.subarray(0, 4).toString('latin1') !== 'GLS1') throw new Error(`${path} is no pack.`);
  const plain = decrypt(dataKey, bytes.subarray(4, 16), bytes.subarray(16), `gloss sync 1 ${path}`);
  return gunzipSync(plain).toString('utf8');
}

/**
 * @param {string} file
 * @param {string} passphrase
 */
function openKey(file, passphrase) {
  const { salt, iv, iterations, sealed } = JSON.parse(file).key;
  const bytes = (/** @type {string} */ text) => Buffer.from(text, 'base64');
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  const key = pbkdf2Sync(typed, bytes(salt), iterations, 32, 'sha256');
  const keys = JSON.parse(decrypt(key, bytes(iv), bytes(sealed), 'gloss keys 1').toString('utf8'));
  return bytes(keys.data);
}

/**
 * AES-256-GCM, the tag at the end.
 *
 * @param {Buffer} key
 * @param {Buffer} iv
 * @param {Buffer} sealed
 * @param {string} besides
 */
function decrypt(key, iv, sealed, besides) {
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(Buffer.from(besides, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
