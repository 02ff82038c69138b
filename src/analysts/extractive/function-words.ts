import { commonestWords, otherFunctionWords } from '#domain/words/function-word-lists.ts';

const known = new Map<string, ReadonlySet<string>>();

/** Function words of a language in lower case, by the first part of its BCP 47 tag; empty where none are known. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const listed = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  const words = known.get(listed) ?? read(listed);
  if (words.size > 0) known.set(listed, words);
  return words;
}

function read(language: string): ReadonlySet<string> {
  const both = [commonestWords, otherFunctionWords].filter((lists) =>
    Object.hasOwn(lists, language),
  );
  return new Set(both.flatMap((lists) => lists[language]?.split(' ') ?? []));
}
