import { isTypoOf } from '#domain/text/is-typo-of.ts';
import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { denseNegations, isDenial, isNegation } from '#domain/words/negation-words.ts';
import { areOpposite } from '#domain/words/opposite-words.ts';
import { isNothing } from '#domain/words/quantity-words.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';
import { alignWords } from './align-words.ts';

/** How much may differ: `in place` when what stands around the words is as it was, else `elsewhere`. */
export type Standing = 'in place' | 'elsewhere';

/** Share of the words that carry content which must be found again. */
const leastKept = 0.7;

/**
 * Whether words that were found still state what the marked words stated. Names, figures and negation
 * are part of a statement, in scripts without capitals every word that may be a name; typos, punctuation
 * and words put in are not. Where the words stand elsewhere no other word may take one's place either.
 * `language` as declared, empty for unknown.
 */
export function isSameStatement(
  marked: string,
  found: string,
  language: string,
  standing: Standing,
): boolean {
  if (bare(marked) === bare(found)) return true;
  const spoken = languageOf(marked, language);
  const [was, is] = unlike(wordsIn(marked, spoken), wordsIn(found, spoken));
  const total = wordsIn(marked, spoken).filter(({ content }) => content).length;
  if (denseNegations(marked, spoken) !== denseNegations(found, spoken)) return false;
  const gaps = gapsBetween(was, is, spoken);
  if (!gaps) return false;
  const lost = gaps.reduce((sum, gap) => sum + lostIn(gap), 0);
  if (lost > (1 - leastKept) * Math.max(total, 1) && lost > 1) return false;
  return gaps.every((gap) => isHarmless(gap, spoken, standing));
}

const unheard = /[\s\p{Cf}]+/gu;

function bare(text: string): string {
  return text.normalize('NFC').replace(unheard, '');
}

/** Words of either side at a place where the two part. */
interface Gap {
  was: Word[];
  is: Word[];
}

/** What is left of both without what they begin and end with alike: mostly a word or two. */
function unlike(was: Word[], is: Word[]): [Word[], Word[]] {
  let front = 0;
  while (front < was.length && front < is.length && isEqual(was[front], is[front])) front++;
  let back = 0;
  const most = Math.min(was.length, is.length) - front;
  while (back < most && isEqual(was.at(-1 - back), is.at(-1 - back))) back++;
  return [was.slice(front, was.length - back), is.slice(front, is.length - back)];
}

const isEqual = (one: Word | undefined, other: Word | undefined) => one?.key === other?.key;

/** Beyond this many pairs of words two texts are not compared: too much of them differs. */
const mostPairs = 1_000_000;

function gapsBetween(was: Word[], is: Word[], language: string): Gap[] | null {
  if (was.length * is.length > mostPairs) return null;
  const { partner, likeness } = alignWords(was, is);
  const gaps: Gap[] = [];
  let [from, at] = [0, 0];
  for (let place = 0; place <= was.length; place++) {
    const other = place === was.length ? is.length : (partner[place] ?? -1);
    if (other === -1) continue;
    if (place > from || other > at) {
      gaps.push({ was: was.slice(from, place), is: is.slice(at, other) });
    }
    const [own, met] = [was[place], is[other]];
    if (own && met && likeness[place] !== 'same' && !isForm(own, met, language)) {
      gaps.push({ was: [own], is: [met] });
    }
    [from, at] = [place + 1, other + 1];
  }
  return gaps;
}

/** Another form of a plain word is that word; of a name or a figure it is another ("Martin", "Martina"). */
function isForm(own: Word, met: Word, language: string): boolean {
  return !own.figure && !isPartOfStatement(own, language) && !isPartOfStatement(met, language);
}

/** How many words with content are neither kept nor mended. */
function lostIn({ was, is }: Gap): number {
  return was.filter(
    (word) => word.content && !word.dense && !is.some((other) => isMended(word, other)),
  ).length;
}

function isHarmless({ was, is }: Gap, language: string, standing: Standing): boolean {
  // "web site" and "website", "can not" and "cannot".
  if (joined(was) === joined(is) && was.length > 0) return true;
  const [before, after] = unlikeLetters(was, is);
  if (before.some(denies(language)) !== after.some(denies(language))) return false;
  const left = [...after];
  for (const word of before) {
    const at = left.findIndex((other) => isMended(word, other));
    if (at !== -1) left.splice(at, 1);
    else if (isPartOfStatement(word, language)) return false;
    else if (!word.content) continue;
    else if (left.some(({ key }) => areOpposite(word.key, key))) return false;
    // Left out, or another word in its place.
    else if (standing === 'elsewhere' && left.some(({ content }) => content)) return false;
  }
  return standing === 'in place' || !left.some((word) => word.figure !== null || isNamed(word));
}

/** Without the words that stand on both sides of a gap, in another order or with other words between. */
function unlikeLetters(was: Word[], is: Word[]): [Word[], Word[]] {
  const plain = (word: Word) => !word.content && !word.figure;
  const shared = new Set(was.filter(plain).map(({ key }) => key));
  const both = new Set(is.filter((word) => plain(word) && shared.has(word.key)).map((w) => w.key));
  return [was.filter(({ key }) => !both.has(key)), is.filter(({ key }) => !both.has(key))];
}

const joined = (words: readonly Word[]) => words.map(({ key }) => key).join('');

const denies =
  (language: string) =>
  ({ key, figure }: Word) =>
    isNegation(key, language) || isDenial(key) || isNothing(key) || figure?.values[0] === 0;

/** A name, a figure, a date, or a word of a script that does not tell names from other words. */
function isPartOfStatement(word: Word, language: string): boolean {
  if (word.figure || word.calendar || denies(language)(word)) return true;
  if (!word.content) return false;
  return isNamed(word) || isCaseless(word.key);
}

const isNamed = ({ capital, content, calendar }: Word) => (capital && content) || calendar;

/** True in scripts without capitals, where a name looks like any word. */
function isCaseless(key: string): boolean {
  return key.toLowerCase() === key.toUpperCase() && /\p{L}/u.test(key);
}

/** A typo mended. In a name that does not open a sentence the bar is higher: two people may be a letter apart. */
function isMended(word: Word, other: Word): boolean {
  if (word.figure || other.figure || word.calendar || other.calendar) return false;
  if (unspacedCharacter.test(word.key)) return false;
  const named = isNamed(word) || isNamed(other);
  if (!named) return isTypoOf(word.key, other.key, 'word');
  return isTypoOf(word.key, other.key, word.opens && other.opens ? 'opening' : 'name');
}
