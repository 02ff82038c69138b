import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

const longestTail = 24;

/**
 * Splits a statement before its last words, so that the mark after it is never alone on a line, nor with one
 * lone word. In a script without spaces, splits before the last two characters. Very long words are not split off.
 */
export function splitTail(text: string): { head: string; tail: string } {
  const start = text.lastIndexOf(' ') + 1;
  const word = text.slice(start);
  const ends = [...word].slice(-2).join('');
  if (unspacedCharacter.test(ends)) return cut(text, text.length - ends.length);
  if (word.length > longestTail) return cut(text, text.length);
  const pair = text.lastIndexOf(' ', start - 2) + 1;
  return cut(text, start > 0 && text.length - pair <= longestTail ? pair : start);
}

function cut(text: string, at: number): { head: string; tail: string } {
  return { head: text.slice(0, at), tail: text.slice(at) };
}
