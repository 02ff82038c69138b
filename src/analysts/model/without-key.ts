/** The shortest run of a key that is taken for a part of it: shorter ones stand in texts by chance. */
const shortestPart = 10;
const shortestKey = 8;
const gap = '[key]';

/**
 * The text without the key, or a part of it, in any form in which a service may echo it: in other cases, with
 * signs between its characters, backwards, as base64 or in hexadecimal.
 */
export function withoutKey(text: string, key: string): string {
  const parts = partsOf(key);
  // Of a key this short only the whole counts; a shorter one, as local servers take, can be any word.
  if (parts.size === 0) return key.length < shortestKey ? text : text.replaceAll(key, gap);
  if (text.length < shortestPart) return text;
  const { letters, places } = lettersOf(text);
  const found: [start: number, end: number][] = [];
  for (let at = 0; at + shortestPart <= letters.length; at++) {
    if (!parts.has(letters.slice(at, at + shortestPart))) continue;
    const start = places[at] ?? 0;
    const end = (places[at + shortestPart - 1] ?? 0) + 1;
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else found.push([start, end]);
  }
  let cleaned = '';
  let at = 0;
  for (const [start, end] of found) {
    cleaned += text.slice(at, start) + gap;
    at = end;
  }
  return found.length > 0 ? cleaned + text.slice(at) : text;
}

/** The same for every text in a value as JSON has it; the very same value where there is nothing to take out. */
export function valueWithoutKey<Value>(value: Value, key: string): Value {
  if (key.length < shortestKey) return value;
  const text = JSON.stringify(value);
  if (text === undefined) return value;
  let changed = false;
  const cleaned: Value = JSON.parse(text, (_, part: unknown) => {
    if (typeof part !== 'string') return part;
    const clean = withoutKey(part, key);
    if (clean !== part) changed = true;
    return clean;
  });
  return changed ? cleaned : value;
}

let last: { key: string; parts: ReadonlySet<string> } = { key: '', parts: new Set() };

/** All runs of the shortest length in the forms of the key. */
function partsOf(key: string): ReadonlySet<string> {
  if (last.key === key) return last.parts;
  const parts = new Set<string>();
  const bytes = [...new TextEncoder().encode(key)];
  const base64 = [0, 1, 2].map((shift) =>
    // What stands before the key shifts the groups of three; the characters at the edges are not the key's alone.
    btoa(String.fromCharCode(...Array<number>(shift).fill(0), ...bytes)).slice(shift ? 4 : 0, -4),
  );
  const hexadecimal = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  for (const form of [key, [...key].reverse().join(''), hexadecimal, ...base64]) {
    const { letters } = lettersOf(form);
    for (let at = 0; at + shortestPart <= letters.length; at++) {
      parts.add(letters.slice(at, at + shortestPart));
    }
  }
  last = { key, parts };
  return parts;
}

/** Letters and digits alone, in small letters, with the place of each. */
function lettersOf(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const isCapital = code >= 65 && code <= 90;
    if (!isDigit && !isCapital && !(code >= 97 && code <= 122)) continue;
    letters += isCapital ? String.fromCharCode(code + 32) : text.charAt(at);
    places.push(at);
  }
  return { letters, places };
}
