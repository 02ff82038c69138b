import { foldWord } from '#domain/text/fold-character.ts';

/** Tells whether a folded word is in a list of words of several languages; a star at a word's end stands for any ending. */
export function matcher(list: string): (key: string) => boolean {
  const words = list.split(' ');
  const whole = new Set(words.filter((word) => !word.endsWith('*')).map(foldWord));
  const starts = words
    .filter((word) => word.endsWith('*'))
    .map((word) => foldWord(word.slice(0, -1)));
  return (key) => whole.has(key) || starts.some((start) => key.startsWith(start));
}
