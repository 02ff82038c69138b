import { commonestWords, otherFunctionWords } from '#domain/words/function-word-lists.ts';

const languages = [...Object.keys(commonestWords), ...Object.keys(otherFunctionWords)];
const words = new Map(
  languages.map((language) => [
    language,
    new Set(
      `${commonestWords[language] ?? ''} ${otherFunctionWords[language] ?? ''}`
        .split(' ')
        .filter(Boolean),
    ),
  ]),
);
const none: ReadonlySet<string> = new Set();

/** Function words of a language in lower case, by the first part of its BCP 47 tag; empty where none are known. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return words.get(primary === 'nb' || primary === 'nn' ? 'no' : primary) ?? none;
}
