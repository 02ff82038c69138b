import { onFirstUse } from './on-first-use.ts';

/** What a pattern is asked; a `RegExp` is one. */
export interface Pattern {
  readonly source: string;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

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

/**
 * The inside of a class of all characters of the Basic Multilingual Plane that have a property: `A-Za-zªµ…`. What
 * Unicode has left free between two of them is taken for one, so that the ranges are few.
 */
function rangesOf(property: string): string {
  const cached = known.get(property);
  if (cached !== undefined) return cached;
  const run = new RegExp(`\\p{${property}}(?:\\p{Cn}*\\p{${property}})*`, 'gu');
  let ranges = '';
  for (const [found] of plane().matchAll(run)) {
    ranges += escaped(found.charAt(0));
    if (found.length > 1) ranges += `-${escaped(found.charAt(found.length - 1))}`;
  }
  known.set(property, ranges);
  return ranges;
}

const escaped = (character: string) =>
  /[\0-/:-@[-`{-~]/.test(character)
    ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    : character;

/** As `caseless`, made at once, for what needs more of it than a `Pattern` has. */
export function caselessRegExp(source: string, flags: '' | 'g' = ''): RegExp {
  let isInClass = false;
  const plain = source.replace(/\\p\{([\w=]+)\}|\\.|[[\]]/gu, (found, property?: string) => {
    if (property !== undefined) return isInClass ? rangesOf(property) : `[${rangesOf(property)}]`;
    if (found === '[') isInClass = true;
    if (found === ']') isInClass = false;
    return found;
  });
  return new RegExp(plain, `${flags}i`);
}

/**
 * A pattern that matches in whatever case, as with the flags `iu` but for letters beyond the Basic Multilingual
 * Plane. With `iu` each letter of the pattern becomes a class and each `\p{L}` hundreds of branches for pairs of
 * units: what the patterns for a brief took to compile was nearly all the time and memory that the first brief of
 * a worker cost. It's made when it's first asked, as a class of all letters is long and most patterns are for
 * another language than the article's.
 */
export function caseless(source: string): Pattern {
  const made = onFirstUse(() => caselessRegExp(source));
  return { source, test: (text) => made().test(text), exec: (text) => made().exec(text) };
}
