import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

const longestTail = 24;

/**
 * Splits a statement before its last word, so that the mark after it is never alone on a line. In a
 * script without spaces, splits before the last two characters. A very long last word is not split off.
 */
export function splitTail(text: string): { head: string; tail: string } {
  const start = text.lastIndexOf(' ') + 1;
  const word = text.slice(start);
  const ends = [...word].slice(-2).join('');
  if (unspacedCharacter.test(ends)) return cut(text, text.length - ends.length);
  return cut(text, word.length <= longestTail ? start : text.length);
}

function cut(text: string, at: number): { head: string; tail: string } {
  return { head: text.slice(0, at), tail: text.slice(at) };
}
