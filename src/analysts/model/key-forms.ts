/** Runs of a key in one of its forms; as many letters and digits as each must have. */
export interface KeyForm {
  text: string;
  /** The shortest run that is taken for a part of the key; null for what counts for any form. */
  shortest: number | null;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hexadecimal = '0123456789abcdef';
/** Fewer zeros and ones stand in figures by chance. */
const shortestBits = 40;

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const backwards = (text: string) => [...text].reverse().join('');

/**
 * Bytes in an alphabet of so many bits a character (RFC 4648), once for every place that a group may begin at:
 * what stands before shifts it. The characters at the edges are not these bytes' alone and are left out.
 */
function encoded(bytes: readonly number[], bits: number, alphabet: string): string[] {
  const groups = leastCommon(bits, 8) / 8;
  return Array.from({ length: groups }, (_, shift) => {
    let text = '';
    let held = 0;
    let count = 0;
    for (const byte of [...Array<number>(shift).fill(0), ...bytes]) {
      held = ((held << 8) | byte) & 0xffff;
      count += 8;
      while (count >= bits) {
        count -= bits;
        text += alphabet[(held >> count) & ((1 << bits) - 1)];
      }
    }
    return text.slice(Math.ceil((shift * 8) / bits));
  });
}

function leastCommon(one: number, other: number): number {
  let multiple = one;
  while (multiple % other !== 0) multiple += one;
  return multiple;
}

const inBase64 = (bytes: readonly number[]) => encoded(bytes, 6, base64);
const inHexadecimal = (bytes: readonly number[]) => encoded(bytes, 4, hexadecimal);

/** Letters thirteen places on. */
const turned = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });

/** Each character as the number of its place in ASCII, as program code and entities have it without their signs. */
function asNumbers(bytes: readonly number[]): string[] {
  const hex = (byte: number, length: number) => byte.toString(16).padStart(length, '0');
  const written: ((byte: number) => string)[] = [
    String,
    (byte) => byte.toString(8),
    (byte) => byte.toString(8).padStart(3, '0'),
    (byte) => `x${hex(byte, 2)}`,
    (byte) => `0x${hex(byte, 2)}`,
    (byte) => `x${hex(byte, 4)}`,
    (byte) => `u${hex(byte, 4)}`,
    (byte) => `u${hex(byte, 6)}`,
  ];
  return written.map((write) => bytes.map(write).join(''));
}

/**
 * The forms in which a service may give a key back: as it is, with its letters thirteen places on, in bytes of UTF-8 and
 * UTF-16 as base64, base32, hexadecimal and binary, in two of them over each other, as numbers; each backwards too.
 */
export function keyForms(key: string): KeyForm[] {
  const bytes = bytesOf(key);
  const wide = bytes.flatMap((byte) => [byte, 0]);
  const once = [...inBase64(bytes), ...inHexadecimal(bytes), backwards(key)];
  const twice = once.flatMap((form) => [
    ...inBase64(bytesOf(form)),
    ...inHexadecimal(bytesOf(form)),
  ]);
  // Sixteen bits may begin with either byte.
  const inUtf16 = [wide, wide.slice(1)].flatMap((each) => [
    ...inBase64(each),
    ...inHexadecimal(each),
  ]);
  const forms = [
    key,
    turned(key),
    ...once,
    ...twice,
    ...inUtf16,
    ...encoded(bytes, 5, base32),
    ...asNumbers(bytes),
  ];
  const bits = encoded(bytes, 1, '01').map((text) => ({ text, shortest: shortestBits }));
  return [
    ...forms.flatMap((text) => [text, backwards(text)]).map((text) => ({ text, shortest: null })),
    ...bits,
  ];
}
