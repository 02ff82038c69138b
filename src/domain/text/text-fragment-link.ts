import { piecesOf } from './cut-sign.ts';

/** A sentence longer than this is named by its first and last words. */
const longestWhole = 120;
const wordsAtEnd = 5;
/** Characters at either end of a longer text in which its first and last words are sought: splitting takes squared time. */
const longestEnd = 600;

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
  const text = longestOf(piecesOf(sentence)).replace(/\s+/gu, ' ').trim();
  if (text.length > longestEnd * 2) return directiveOfEnds(text);
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

/** Of a text that is too long to be split whole. The words beside the cuts may be parts of words. */
function directiveOfEnds(text: string): string {
  const beginning = text.slice(0, longestEnd);
  const end = text.slice(-longestEnd);
  const first = wordsOf(beginning).slice(0, -1).slice(0, wordsAtEnd);
  const last = wordsOf(end).slice(1).slice(-wordsAtEnd);
  const head = beginning.slice(first[0]?.start ?? 0, first.at(-1)?.end ?? 0);
  const tail = end.slice(last[0]?.start ?? 0, last.at(-1)?.end ?? 0);
  return [head, tail]
    .filter((part) => part !== '')
    .map(encoded)
    .join(',');
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
