/** Keys by the id of their endpoint, encrypted under a passphrase. */
export interface SealedKeys {
  /** 1: PBKDF2 with HMAC-SHA-256 (RFC 8018), then AES-256-GCM; bytes in base64. */
  version: 1;
  iterations: number;
  salt: string;
  iv: string;
  sealed: string;
}

/** What OWASP asks of PBKDF2 with HMAC-SHA-256. A record keeps its own number, so this one can grow. */
const iterationsNow = 600_000;
const mostIterations = 10 * iterationsNow;
const saltBytes = 16;
/** NIST SP 800-38D, for random ones. */
const ivBytes = 12;

/** What is derived from a passphrase and a salt, for as long as the keys are unlocked. */
export interface SealingKey {
  /** 256 bits, in base64. */
  bits: string;
  iterations: number;
  salt: string;
}

/** A new key of a passphrase, with a salt of its own. */
export function newSealingKey(passphrase: string): Promise<SealingKey> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(saltBytes)));
  return derive(passphrase, salt, iterationsNow);
}

/** The keys, encrypted. Each time with another initialization vector, as AES-GCM demands. */
export async function sealKeys(
  keys: Readonly<Record<string, string>>,
  { bits, iterations, salt }: SealingKey,
): Promise<SealedKeys> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const text = new TextEncoder().encode(JSON.stringify(keys));
  const sealed = await crypto.subtle.encrypt(wayOf(iv, 1), await aesKey(bits), text);
  const record = { iterations, salt, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
  return { version: 1, ...record };
}

/** The keys in a record, and the key that seals them again; null for a wrong passphrase, or a record that was tampered with. */
export async function openKeys(
  { version, iterations, salt, iv, sealed }: SealedKeys,
  passphrase: string,
): Promise<{ keys: Record<string, string>; sealingKey: SealingKey } | null> {
  const sealingKey = await derive(passphrase, salt, iterations);
  try {
    const way = wayOf(fromBase64(iv), version);
    const key = await aesKey(sealingKey.bits);
    const text = await crypto.subtle.decrypt(way, key, fromBase64(sealed));
    const keys: unknown = JSON.parse(new TextDecoder().decode(text));
    return areKeys(keys) ? { keys, sealingKey } : null;
  } catch (cause) {
    // GCM's tag does not hold: browsers say no more than that.
    if (cause instanceof Error && cause.name === 'OperationError') return null;
    throw cause;
  }
}

/** True for a record of a version that is known here. */
export function areSealedKeys(value: unknown): value is SealedKeys {
  if (typeof value !== 'object' || value === null) return false;
  const { version, iterations, ...texts }: { [name in keyof SealedKeys]?: unknown } = value;
  const bounded =
    Number.isInteger(iterations) && Number(iterations) > 0 && Number(iterations) <= mostIterations;
  const { salt, iv, sealed } = texts;
  return version === 1 && bounded && [salt, iv, sealed].every((text) => typeof text === 'string');
}

/** True for keys by the ids of their endpoints. */
export function areKeys(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((key) => typeof key === 'string')
  );
}

async function derive(passphrase: string, salt: string, iterations: number): Promise<SealingKey> {
  // The same passphrase may be typed in other code points on another keyboard.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const source = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  const bits = await crypto.subtle.deriveBits(way, source, 256);
  return { bits: toBase64(new Uint8Array(bits)), iterations, salt };
}

/** The version is authenticated too: a record cannot be passed off as one of another. */
function wayOf(iv: Uint8Array<ArrayBuffer>, version: number): AesGcmParams {
  const additionalData = new TextEncoder().encode(`gloss keys ${version}`);
  return { name: 'AES-GCM', iv, additionalData };
}

function aesKey(bits: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(bits), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
