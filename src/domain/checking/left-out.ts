import { isOfKind } from '#domain/words/binding-words.ts';
import { isDenial, isNegation, isWeakener } from '#domain/words/negation-words.ts';
import { isRelativeTime, isTimeWord } from '#domain/words/quantity-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';

/** Articles and small adverbs: a sentence says the same without them. */
export function isLight(words: readonly Word[], language: string): boolean {
  return words.every(({ key }) => isOfKind(key, 'light', language));
}

/**
 * "In Berlin", "with its partners", "recently in a report": tells where, when or how. May be left out of a
 * clause in which nothing is counted, ruled or foreseen that it would limit.
 */
export function isCircumstances(
  clause: readonly Word[],
  out: readonly Word[],
  language: string,
): boolean {
  const first = out.findIndex(({ key }) => !isOfKind(key, 'light', language));
  const phrase = out.slice(first);
  const [opening] = phrase;
  if (isTimePhrase(out, language)) return isPlainClause(clause, out, language);
  if (!opening || !isOfKind(opening.key, 'prepositions', language)) return false;
  if (!phrase.at(-1)?.content && !isRelativeTime(phrase.at(-1)?.key ?? '')) return false;
  const plain = isPlainClause(clause, out, language);
  if (!plain && !isOfKind(opening.key, 'manner', language)) return false;
  return phrase.slice(1).every((word) => !isBinding(word, language) || (plain && isTime(word)));
}

/** "Over a decade ago", "last Tuesday". */
function isTimePhrase(out: readonly Word[], language: string): boolean {
  const small = (key: string) =>
    isOfKind(key, 'light', language) || isOfKind(key, 'prepositions', language) || isTimeWord(key);
  return (
    out.every((word) => isTime(word) || small(word.key)) &&
    out.some((word) => isTime(word) || (isTimeWord(word.key) && word.content))
  );
}

/** What the clause keeps counts nothing, rules nothing and foresees nothing. */
function isPlainClause(clause: readonly Word[], out: readonly Word[], language: string): boolean {
  return clause
    .filter((word) => !out.includes(word))
    .every((word) => word.figure === null && !isLimiting(word, language));
}

/** "All", "first", "most", "will": what they speak of is what a circumstance would limit. */
function isLimiting({ key, capital, opens }: Word, language: string): boolean {
  if (capital && !opens) return false;
  return isOfKind(key, 'binding', language) && !isOfKind(key, 'prepositions', language);
}

function isTime(word: Word): boolean {
  return word.calendar || isRelativeTime(word.key) || word.figure?.unit === null;
}

/** A negation in form only: "sin embargo" is "however". */
export function isOnlyInForm(words: readonly Word[], at: number): boolean {
  return /^(?:embargo|obstante)$/u.test(words[at + 1]?.key ?? '');
}

/** Left out, the word would change what stays: how much, how sure, when, whether at all. */
export function isBinding(word: Word, language: string): boolean {
  const { key } = word;
  return (
    word.figure !== null ||
    word.calendar ||
    isOfKind(key, 'binding', language) ||
    isWeakener(key) ||
    isRelativeTime(key) ||
    denies(word, language)
  );
}

export function denies({ key }: Word, language: string): boolean {
  return isNegation(key, language) || isDenial(key);
}
