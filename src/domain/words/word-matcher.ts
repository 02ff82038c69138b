import { foldWord } from '#domain/text/fold-character.ts';
import { onFirstUse } from '#domain/text/on-first-use.ts';

/** Tells whether a folded word is in a list of words of several languages; a star at a word's end stands for any ending. */
export function matcher(list: string): (key: string) => boolean {
  const table = onFirstUse(() => {
    const words = list.split(' ');
    return {
      whole: new Set(words.filter((word) => !word.endsWith('*')).map(foldWord)),
      starts: words.filter((word) => word.endsWith('*')).map((word) => foldWord(word.slice(0, -1))),
    };
  });
  return (key) => {
    const { whole, starts } = table();
    return whole.has(key) || starts.some((start) => key.startsWith(start));
  };
}
