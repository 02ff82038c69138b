import {
  contextual,
  dropped,
  foldCodePoint,
  foldSeparator,
  foldUnit,
  several,
} from './fold-character.ts';

/**
 * A text as it is compared: letters, digits and the signs of figures alone, folded. Spaces, line
 * breaks, quotation marks and hyphens are gone, so no way of setting a text changes it.
 */
export interface NormalizedText {
  text: string;
  /** For each unit of `text` the offset in the original of the character it came from, and one past the end. */
  starts: Uint32Array;
}

const zero = 0x30;
const nine = 0x39;

/** Normalizes for comparison, keeping for every unit where it came from. */
export function normalizeText(original: string): NormalizedText {
  const length = original.length;
  let units = new Uint16Array(length + 64);
  let starts = new Uint32Array(length + 65);
  let size = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = original.charCodeAt(at);
    const folded = foldUnit(unit);
    if (folded < several) {
      units[size] = folded;
      starts[size] = at;
      size += 1;
      continue;
    }
    if (folded === dropped) {
      if (unit === 0x3099 || unit === 0x309a) joinVoicing(units, size, unit);
      continue;
    }
    if (folded === contextual) {
      if (at + 1 === length) continue;
      const next = foldUnit(original.charCodeAt(at + 1));
      if (!(next >= zero && next <= nine)) continue;
      const before = at > 0 ? foldUnit(original.charCodeAt(at - 1)) : dropped;
      const sign = foldSeparator(unit);
      const between = before >= zero && before <= nine;
      // A minus or plus counts at the start of a figure only; a hyphen within a word does not.
      if (!between && (before < several || (sign !== 0x2d && sign !== 0x2b))) continue;
      units[size] = sign;
      starts[size] = at;
      size += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const expansion = foldCodePoint(character);
    if (size + expansion.length + (length - at) > units.length) {
      // By half as much again: a little at a time would copy all of it for every few characters.
      units = grown(units, Math.ceil((size + expansion.length + (length - at)) * 1.5) + 256);
      starts = grown(starts, units.length + 1);
    }
    for (let part = 0; part < expansion.length; part += 1) {
      units[size] = expansion.charCodeAt(part);
      starts[size] = at;
      size += 1;
    }
    at += character.length - 1;
  }
  starts[size] = length;
  return { text: stringOf(units, size), starts: starts.subarray(0, size + 1) };
}

/** Where in the original the units from `from` to `to` (exclusive) stand, with the marks that belong to the last. */
export function originalRange(
  original: string,
  normalized: NormalizedText,
  from: number,
  to: number,
): { start: number; end: number } {
  const start = normalized.starts[from] ?? original.length;
  if (to <= from) return { start, end: start };
  let end = normalized.starts[to - 1] as number;
  end += (original.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (end < original.length && /\p{M}/u.test(original[end] as string)) end += 1;
  return { start, end };
}

/** The first unit that comes from the original offset or later. */
export function unitAt(normalized: NormalizedText, offset: number): number {
  const { starts } = normalized;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes か + voicing mark as が. */
function joinVoicing(units: Uint16Array, size: number, mark: number): void {
  if (size === 0) return;
  const joined = String.fromCharCode(units[size - 1] as number, mark).normalize('NFC');
  if (joined.length === 1) units[size - 1] = joined.charCodeAt(0);
}

function grown<T extends Uint16Array | Uint32Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (size: number) => T)(size);
  larger.set(array);
  return larger;
}

function stringOf(units: Uint16Array, size: number): string {
  let text = '';
  for (let at = 0; at < size; at += 8192) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(at + 8192, size)) as unknown as number[],
    );
  }
  return text;
}
