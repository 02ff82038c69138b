import type { Sentence } from '#domain/article/article.ts';
import { isOfKind } from '#domain/words/binding-words.ts';
import { isCapitalized } from '#domain/words/names-in-text.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { isInQuotation } from './is-in-quotation.ts';
import type { CheckableArticle } from './prepare-article.ts';

/**
 * The name, as folded words, of whoever goes on speaking in a sentence that is all inside quotation marks:
 * the one name that says something in the sentence before, which quotes too, in the same paragraph, and
 * is cited. Null where that is not sure.
 */
export function whoSpeaks(
  checkable: CheckableArticle,
  sentence: Sentence,
  cited: readonly Sentence[],
): string[] | null {
  const { article, language } = checkable;
  const quoted = (words: readonly Word[]) =>
    words.filter(({ start }) => isInQuotation(article, start)).length;
  const own = checkable.wordsOf(sentence);
  if (own.length === 0 || quoted(own) < own.length) return null;
  const before = article.sentences[(checkable.placeOf(sentence.id) ?? 0) - 1];
  if (!before || before.paragraph !== sentence.paragraph || !cited.includes(before)) return null;
  const words = checkable.wordsOf(before);
  if (quoted(words) === 0) return null;
  const outside = words.filter(({ start }) => !isInQuotation(article, start));
  return speakerIn(outside, language);
}

/** The only name in a few words beside a quotation, if one of "says" and "said" stands beside it. */
function speakerIn(words: readonly Word[], language: string): string[] | null {
  const says = words.findIndex(({ key }) => isOfKind(key, 'saying', language));
  const names = words.filter(isCapitalized);
  const [first] = names;
  if (says === -1 || !first) return null;
  const from = words.indexOf(first);
  const together = names.every((name, index) => words[from + index] === name);
  const beside = says === from - 1 || says === from + names.length;
  return together && beside ? names.map(({ key }) => key) : null;
}

/** How many words of a claim, from a place on, are the end of a name: "Le Clair" of Craig Le Clair; 0 when none. */
export function wordsOfName(claim: readonly Word[], at: number, name: readonly string[]): number {
  let run = 0;
  while (claim[at + run]?.capital && run < name.length) run += 1;
  for (let length = run; length > 0; length -= 1) {
    const end = name.slice(-length);
    if (end.every((key, index) => claim[at + index]?.key === key)) return length;
  }
  return 0;
}
