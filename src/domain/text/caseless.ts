import { onFirstUse } from './on-first-use.ts';

const plane = onFirstUse(() => {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
    // A half of a pair is no letter of its own.
    unit >= 0xd800 && unit <= 0xdfff ? 0x20 : unit,
  );
  let text = '';
  for (let from = 0; from < units.length; from += 0x1000)
    text += String.fromCharCode(...units.subarray(from, from + 0x1000));
  return text;
});

const known = new Map<string, string>();

/** The inside of a class of all characters of the Basic Multilingual Plane that have a property: `A-Za-zªµ…`. */
function rangesOf(property: string): string {
  const cached = known.get(property);
  if (cached !== undefined) return cached;
  let ranges = '';
  for (const { 0: run, index } of plane().matchAll(new RegExp(`\\p{${property}}+`, 'gu')))
    ranges += `${escaped(index)}-${escaped(index + run.length - 1)}`;
  known.set(property, ranges);
  return ranges;
}

const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;

/**
 * A pattern that matches in whatever case, as with the flags `iu` but for letters beyond the Basic Multilingual
 * Plane. With `iu` each letter of the pattern becomes a class and each `\p{L}` hundreds of branches for pairs of
 * units: what the patterns for a brief took to compile was nearly all the time and memory that the first brief of
 * a worker cost.
 */
export function caseless(source: string, flags: '' | 'g' = ''): RegExp {
  let isInClass = false;
  const plain = source.replace(/\\p\{([\w=]+)\}|\\.|[[\]]/gu, (found, property?: string) => {
    if (property !== undefined) return isInClass ? rangesOf(property) : `[${rangesOf(property)}]`;
    if (found === '[') isInClass = true;
    if (found === ']') isInClass = false;
    return found;
  });
  return new RegExp(plain, `${flags}i`);
}
