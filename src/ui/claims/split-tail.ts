const longestTail = 24;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Splits a statement before its last word, so that the mark after it is never alone on a line. In a
 * script without spaces, splits before the last two characters. A very long last word is not split off.
 */
export function splitTail(text: string): { head: string; tail: string } {
  const start = text.lastIndexOf(' ') + 1;
  const word = text.slice(start);
  const ends = [...word].slice(-2).join('');
  if (unspaced.test(ends)) return cut(text, text.length - ends.length);
  return cut(text, word.length <= longestTail ? start : text.length);
}

function cut(text: string, at: number): { head: string; tail: string } {
  return { head: text.slice(0, at), tail: text.slice(at) };
}
