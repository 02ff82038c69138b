const longestTail = 24;

/**
 * Splits a statement before its last word, so that the mark after it never stands alone on a line.
 * Text without spaces is split before its last two characters.
 */
export function splitTail(text: string): { head: string; tail: string } {
  const space = text.lastIndexOf(' ');
  const start = text.length - space <= longestTail ? space + 1 : text.length - 2;
  let at = Math.max(0, start);
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) at -= 1;
  return { head: text.slice(0, at), tail: text.slice(at) };
}
