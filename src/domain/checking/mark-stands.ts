import { isTypoOf } from '#domain/text/is-typo-of.ts';
import { normalizeText } from '#domain/text/normalize-text.ts';
import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { isNegation } from '#domain/words/negation-words.ts';
import { wordsIn } from '#domain/words/words-in-text.ts';
import { isSameStatement } from './is-same-statement.ts';

/** Words, and those before and after them; paragraphs are parted by a blank line. */
export interface WordsInPlace {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Fewer folded letters than this may stand anywhere: what is around them must agree as well. */
const fewLetters = 20;
const fewDense = 8;
/** Share of the context's letter triples that must be there for it to be the same. */
const leastAlike = 0.5;

/**
 * Whether words found in a text are those that the reader marked, and not words that look like them: they
 * state the same, and so does what the mark left out of its sentence. A few words count only where their
 * surroundings agree. `found.prefix` and `found.suffix` should be somewhat longer than those of the mark.
 */
export function markStands(mark: WordsInPlace, found: WordsInPlace, language: string): boolean {
  const spoken = languageOf(`${mark.prefix} ${mark.exact} ${mark.suffix}`, language);
  const before = agreement(mark.prefix, found.prefix);
  const after = agreement(mark.suffix, found.suffix);
  const inPlace = before !== false && after !== false && (before ?? after) !== null;
  if (!isSameStatement(whole(mark), whole(found), spoken, inPlace ? 'in place' : 'elsewhere')) {
    return false;
  }
  if (!keepsSentence(mark, found, spoken)) return false;
  const isKnown = mark.prefix !== '' || mark.suffix !== '';
  return !isKnown || !isShort(mark) || before === true || after === true;
}

const wordBefore = /(?:[\p{L}\p{M}\p{N}]|(?<=\p{N})[.,'’](?=\p{N}))+$/u;
const wordAfter = /^(?:[\p{L}\p{M}\p{N}]|[.,'’](?=\p{N}))+/u;

/** The words with what is left of a word that they begin or end within: "12" in "112" is another figure. */
function whole({ exact, prefix, suffix }: WordsInPlace): string {
  const [first = '', last = ''] = [exact[0], exact.at(-1)];
  const ahead = unspacedCharacter.test(first) ? '' : joined(wordBefore.exec(prefix)?.[0], first);
  const behind = unspacedCharacter.test(last) ? '' : joined(wordAfter.exec(suffix)?.[0], last);
  return ahead + exact + behind;
}

function joined(part: string | undefined, edge: string): string {
  return part && /[\p{L}\p{M}\p{N}]/u.test(edge) ? part : '';
}

/** Whether the found context is that of the mark; null when the mark has none. */
function agreement(known: string, found: string): boolean | null {
  const wanted = normalizeText(known).text;
  if (wanted.length < 3) return null;
  const text = normalizeText(found).text;
  let met = 0;
  for (let at = 0; at + 3 <= wanted.length; at++)
    if (text.includes(wanted.slice(at, at + 3))) met++;
  return met >= leastAlike * (wanted.length - 2);
}

/** A few words of running text; a short paragraph of its own (a heading) is told by its words alone. */
function isShort({ exact, prefix, suffix }: WordsInPlace): boolean {
  const isParagraph = /(?:^|\n)$/u.test(prefix) && /^(?:\n|$)/u.test(suffix);
  if (isParagraph) return false;
  const { text } = normalizeText(exact);
  return text.length < (unspacedCharacter.test(text) ? fewDense : fewLetters);
}

const sentenceEnd = /[.!?…]["'”’»)\]]*\s|[。！？؟।]|\n/gu;

/** Whether names, figures and negation beside the marked words, in their sentence, are still beside them. */
function keepsSentence(mark: WordsInPlace, found: WordsInPlace, language: string): boolean {
  const ends = [...mark.prefix.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  const begun = last ? mark.prefix.slice(last.index + last[0].length) : withoutCutWord(mark.prefix);
  const [end] = mark.suffix.matchAll(sentenceEnd);
  const ended = end ? mark.suffix.slice(0, end.index) : withoutCutEnd(mark.suffix);
  return hasWords(begun, found.prefix, language) && hasWords(ended, found.suffix, language);
}

/** At these lengths, in UTF-16 units, the context of marks is cut, now and in earlier versions. */
const cutLengths = [64, 32];

/** A context that was cut may begin with the end of a word. */
function withoutCutWord(prefix: string): string {
  return cutLengths.includes(prefix.length) ? prefix.replace(/^[\p{L}\p{M}\p{N}]+/u, '') : prefix;
}

function withoutCutEnd(suffix: string): string {
  return cutLengths.includes(suffix.length) ? suffix.replace(/[\p{L}\p{M}\p{N}]+$/u, '') : suffix;
}

function hasWords(own: string, around: string, language: string): boolean {
  if (own.trim() === '') return true;
  const there = new Set(wordsIn(around, language).map(({ key }) => key));
  const text = normalizeText(around).text;
  return wordsIn(own, language).every((word) => {
    if (there.has(word.key)) return true;
    if (word.figure || word.calendar || isNegation(word.key, language)) return false;
    const caseless = word.key.toLowerCase() === word.key.toUpperCase();
    if (!word.content || (!word.capital && !caseless)) return true;
    if (word.dense) return false;
    const slip = word.opens ? 'opening' : 'name';
    return (
      (word.key.length > 3 && text.includes(word.key)) ||
      [...there].some((key) => isTypoOf(word.key, key, slip))
    );
  });
}
