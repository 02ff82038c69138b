import { isOfKind } from '#domain/words/binding-words.ts';
import { isDenial, isNegation } from '#domain/words/negation-words.ts';
import { isRelativeTime, isTimeWord } from '#domain/words/quantity-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';

/** Small adverbs: a sentence says the same without them. */
export function isLight(words: readonly Word[], language: string): boolean {
  return words.every(({ key }) => isOfKind(key, 'light', language));
}

export function denies({ key }: Word, language: string): boolean {
  return isNegation(key, language) || isDenial(key);
}

const joining = new Set([
  'in fact',
  'in addition',
  'for example',
  'for instance',
  'to that',
  'schlimmer noch',
  'zum beispiel',
  'im ubrigen',
  'sin embargo',
  'no obstante',
  'por ejemplo',
  'par exemple',
  'en effet',
  'per esempio',
  'por exemplo',
  'no entanto',
]);

/** True for folded words that only join a sentence to what stands before it, although one of them may bind. */
export function isJoiningPhrase(words: string): boolean {
  return joining.has(words);
}

/** Words before which a time begins or ends: what they give is no mere time of something done. */
const bounds = new Set(
  'from since until till by after before ab seit bis vor nach depuis desde hasta dal fino'.split(
    ' ',
  ),
);

/** "In early April", "on Tuesday", "over a decade ago", "hace meses". */
export function isTimePhrase(out: readonly Word[], language: string): boolean {
  const small = (key: string) =>
    (['light', 'prepositions', 'determiners'] as const).some((kind) =>
      isOfKind(key, kind, language),
    ) || isTimeWord(key);
  return (
    !out.some(({ key }) => bounds.has(key)) &&
    out.every((word) => word.calendar || isRelativeTime(word.key) || small(word.key)) &&
    out.some((word) => word.calendar || (isTimeWord(word.key) && word.content))
  );
}
