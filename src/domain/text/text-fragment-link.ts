import { piecesOf } from './cut-sign.ts';

/** A sentence longer than this is named by its first and last words. */
const longestWhole = 120;
const wordsAtEnd = 5;

/**
 * The address with a text fragment that scrolls a browser to the sentence (WICG URL Fragment Text
 * Directives): the whole sentence, or its first and last words where it is long. The address itself where
 * it is not of the web, or the sentence has no words.
 */
export function linkToSentence(url: string, sentence: string): string {
  const directive = textDirective(sentence);
  if (!directive || !/^https?:/iu.test(url) || !URL.canParse(url)) return url;
  const address = new URL(url);
  const fragment = address.hash.split(':~:')[0] || '#';
  address.hash = '';
  return `${address.href}${fragment}:~:text=${directive}`;
}

/** The part after `:~:text=`, or an empty string for a sentence without words. */
export function textDirective(sentence: string): string {
  const text = longestOf(piecesOf(sentence)).replace(/\s+/gu, ' ');
  const words = wordsOf(text);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  if (text.length <= longestWhole || words.length < wordsAtEnd * 3) {
    return encoded(text.slice(first.start, last.end));
  }
  const head = text.slice(first.start, words[wordsAtEnd - 1]?.end);
  const tail = text.slice(words.at(-wordsAtEnd)?.start, last.end);
  return `${encoded(head)},${encoded(tail)}`;
}

/** A page has nothing in the place of a cut: the longest piece is looked for. */
function longestOf(pieces: readonly string[]): string {
  return pieces.reduce((one, other) => (other.length > one.length ? other : one), '');
}

/** Where the words stand. A directive starts and ends at the bounds of words, or a browser finds nothing. */
function wordsOf(text: string): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  const words: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** Percent-encoded with the signs that part a directive; brackets too, so that it can stand in Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~_]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
