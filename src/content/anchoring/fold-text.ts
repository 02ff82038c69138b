/** What a run of text is compared as, with the way back. */
export interface Folded {
  text: string;
  /** For each unit of `text`, the UTF-16 offset in the source that it came from. */
  offsets: Int32Array;
}

const space = /\s/u;
const unseen = /[\p{Cf}\p{Cc}\p{Mn}]/u;
const doubleQuotes = /["“”„‟«»″〃＂〝〞〟]/u;
const singleQuotes = /['‘’‚‛‹›′`´＇]/u;
const dashes = /[\p{Pd}−⁃]/u;

/** In the tables: dropped, and white space (dropped too, but it parts words). */
export const dropped = -1;
export const blank = -2;

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;

function foldUnit(code: number): number[] | typeof dropped | typeof blank {
  const unit = String.fromCharCode(code);
  if (space.test(unit)) return blank;
  if (unseen.test(unit)) return dropped;
  if (doubleQuotes.test(unit)) return [0x22];
  if (singleQuotes.test(unit)) return [0x27];
  if (dashes.test(unit)) return [0x2d];
  // Decomposing Hangul would treble its length and gain nothing.
  if (code < 0x80 || (code >= hangulFirst && code <= hangulLast)) return [code];
  const units: number[] = [];
  for (const part of unit.normalize('NFKD')) {
    if (!space.test(part) && !unseen.test(part)) units.push(...unitsOf(part));
  }
  return units.length > 0 ? units : dropped;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Unit → its folded unit when it is exactly one, `dropped`, `blank`, or `expands`. */
const expands = -3;
const unknown = -4;
const table = new Int32Array(0x10000).fill(unknown);
const expansions = new Map<number, number[]>();

/** The folded form of one UTF-16 unit: a unit, `dropped`, `blank`, or a list of units. */
export function foldedUnit(code: number): number | number[] {
  const known = table[code] as number;
  if (known === expands) return expansions.get(code) as number[];
  if (known !== unknown) return known;
  const folded = foldUnit(code);
  if (typeof folded === 'number') {
    table[code] = folded;
  } else if (folded.length === 1) {
    table[code] = folded[0] as number;
  } else {
    table[code] = expands;
    expansions.set(code, folded);
  }
  return foldedUnit(code);
}

/**
 * Text as it is compared: no white space, no soft hyphens, zero-width characters or accents, one
 * form of quotation mark and dash, Unicode compatibility forms (NFKD) resolved. White space is
 * left out because no two readings of a page agree on where it stands.
 */
export function foldText(source: string): string {
  const units: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const folded = foldedUnit(source.charCodeAt(at));
    if (typeof folded !== 'number') units.push(...folded);
    else if (folded >= 0) units.push(folded);
  }
  return textOfUnits(Uint16Array.from(units));
}

const decoder = new TextDecoder('utf-16le');

export function textOfUnits(units: Uint16Array): string {
  return decoder.decode(units);
}
