import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

/** A quotation as it is looked for: its words and what stands around it, folded. */
export interface Quote {
  words: string;
  before: string;
  after: string;
}

/** A text in which quotations are looked for, and the way back from its units to the page's. */
export interface Field {
  text: string;
  /** The unit of the page's text that stands at `at`. */
  pageAt(at: number): number;
  /** True when no word runs across the gap before `at`. */
  parted(at: number): boolean;
}

/** Where a quotation stands in a field: units, end exclusive. */
export interface Place {
  start: number;
  end: number;
  /** How many units of the context (up to 64) agree. */
  context: number;
}

/** A sentence such as "Yes." may stand anywhere; more places than this tell nothing. */
const mostPlaces = 200;

/** Every place where the words stand, whole words only if there is any such place. */
export function placesOf(field: Field, quote: Quote): Place[] {
  const { words } = quote;
  if (words === '') return [];
  const places: Place[] = [];
  const whole: Place[] = [];
  let at = field.text.indexOf(words);
  while (at !== -1 && places.length < mostPlaces) {
    const place = { start: at, end: at + words.length, context: contextAt(field.text, quote, at) };
    places.push(place);
    if (field.parted(place.start) && field.parted(place.end)) whole.push(place);
    at = field.text.indexOf(words, at + 1);
  }
  return whole.length > 0 ? whole : places;
}

function contextAt(text: string, { words, before, after }: Quote, at: number): number {
  let same = 0;
  for (let back = 1; back <= before.length; back++, same++) {
    if (text[at - back] !== before[before.length - back]) break;
  }
  const end = at + words.length;
  for (let on = 0; on < after.length; on++, same++) {
    if (text[end + on] !== after[on]) break;
  }
  return same;
}

const wordUnit = /[\p{L}\p{N}]/u;

/** True when a word may end between two neighbouring units. */
export function canPart(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return true;
  if (!wordUnit.test(left) || !wordUnit.test(right)) return true;
  // Without spaces a word may begin at any character.
  return unspacedCharacter.test(left) || unspacedCharacter.test(right);
}
