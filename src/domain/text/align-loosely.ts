/** Where words stand in a text that has something else in between, or lacks a little of them. */
export interface LoosePlace {
  start: number;
  end: number;
  /** Share of the words that were met, 0 to 1. */
  met: number;
}

const shortest = 15;
const seedLength = 14;
/** So far may the text run on (a caption, a price, an advertisement) before the words resume. */
const longestInsertion = 240;
const longestOmission = 24;
const resumeLength = 8;
const leastMet = 0.8;
const mostSeeds = 8;

/**
 * The best place of `words` in `text` when they do not stand there in one piece: grown from short
 * exact pieces in both directions across insertions and small omissions. Null when less than four
 * fifths of the words are met, or when they are too few to tell. With `fits`, the best that fits.
 */
export function alignLoosely(
  text: string,
  words: string,
  fits: ((place: LoosePlace) => boolean) | null = null,
): LoosePlace | null {
  if (words.length < shortest) return null;
  const places = new Map<string, LoosePlace>();
  let most = 0;
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const from = Math.floor((words.length - seedLength) * share);
    const seed = words.slice(from, from + seedLength);
    for (const at of seedPlaces(text, seed)) {
      const place = grow(text, words, at, from);
      most = Math.max(most, place.met);
      if (place.met >= leastMet) places.set(`${place.start} ${place.end}`, place);
    }
    if (!fits && most > 0.95) break;
  }
  const best = [...places.values()].sort((one, other) => worth(other, words) - worth(one, words));
  return best.find((place) => !fits || fits(place)) ?? null;
}

/** The words that are met, less a little for what stands between them: a jump to another copy is none. */
function worth({ start, end, met }: LoosePlace, words: string): number {
  return met * words.length - (end - start) / 8;
}

function seedPlaces(text: string, seed: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(seed);
  for (; at !== -1 && places.length < mostSeeds; at = text.indexOf(seed, at + 1)) places.push(at);
  return places;
}

function grow(text: string, words: string, at: number, from: number): LoosePlace {
  const forward = run(text, words, at, from, 1);
  const backward = run(text, words, at - 1, from - 1, -1);
  return {
    start: backward.reached,
    end: forward.reached,
    met: (forward.met + backward.met) / words.length,
  };
}

/** Follows the words from a place in one direction; `reached` is the edge of what was met. */
function run(text: string, words: string, at: number, from: number, step: 1 | -1) {
  let place = at;
  let word = from;
  let met = 0;
  let reached = step === 1 ? at : at + 1;
  while (word >= 0 && word < words.length) {
    if (place >= 0 && place < text.length && text[place] === words[word]) {
      place += step;
      word += step;
      met++;
      reached = step === 1 ? place : place + 1;
      continue;
    }
    const resumed = resume(text, words, place, word, step);
    if (!resumed) break;
    [place, word] = resumed;
  }
  return { met, reached };
}

/** The nearest place from which the words go on, after an insertion, an omission or both. */
function resume(
  text: string,
  words: string,
  place: number,
  word: number,
  step: 1 | -1,
): [number, number] | null {
  const window =
    step === 1
      ? text.slice(place, place + longestInsertion)
      : text.slice(Math.max(0, place + 1 - longestInsertion), place + 1);
  for (let omitted = 0; omitted <= longestOmission; omitted++) {
    const next = word + step * omitted;
    const left = step === 1 ? words.length - next : next + 1;
    if (left <= 0) return null;
    const length = Math.min(resumeLength, left);
    if (length < 3) return null;
    const piece =
      step === 1 ? words.slice(next, next + length) : words.slice(next + 1 - length, next + 1);
    const found = step === 1 ? window.indexOf(piece) : window.lastIndexOf(piece);
    if (found === -1) continue;
    const offset = step === 1 ? found : window.length - (found + length);
    return [place + step * offset, next];
  }
  return null;
}
