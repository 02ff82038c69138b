import { foldWord } from '#domain/text/fold-character.ts';

/** From lists of words by language to a language's folded words, each list read when its language is first asked for. */
export function wordsByLanguage(
  table: Readonly<Record<string, string>>,
): (language: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const words = known.get(language);
    if (words || !Object.hasOwn(table, language)) return words;
    const read = new Set((table[language] ?? '').split(' ').filter(Boolean).map(foldWord));
    known.set(language, read);
    return read;
  };
}
