import type { Article } from '#domain/article/article.ts';
import { markStands } from '#domain/checking/mark-stands.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { type NotePlace, placeOfSpan } from '#domain/story/sentence-note-place.ts';
import { alignLoosely } from '#domain/text/align-loosely.ts';
import { type NormalizedText, normalizeText, originalRange } from '#domain/text/normalize-text.ts';
import type { TextRange } from '#domain/text/quote-index.ts';
import { unspacedCharacter } from '#domain/text/unspaced-scripts.ts';

export interface PlacedMarks {
  /** Marks with their place in this text, in reading order. */
  placed: SentenceNote[];
  /** Marks whose words this text does not have, as they were. */
  lost: SentenceNote[];
}

/**
 * Where the reader's marks stand in an article that may have changed since: on their own words, edited a
 * little or moved, never on words that only look like them.
 */
export function placeMarks(article: Article, marks: readonly SentenceNote[]): PlacedMarks {
  const placed: SentenceNote[] = [];
  const lost: SentenceNote[] = [];
  let normalized: NormalizedText | null = null;
  for (const mark of marks) {
    if (isUnmoved(article, mark)) {
      placed.push(mark);
      continue;
    }
    normalized ??= normalizeText(article.text);
    const place = placeOf(article, normalized, mark);
    if (place) placed.push({ ...mark, ...place });
    else lost.push(mark);
  }
  return { placed: placed.sort((one, other) => one.start - other.start), lost };
}

/** So much of the text on either side is compared with the mark's context, in UTF-16 units. */
const around = 96;
/** Words that stand more often than this are told apart by their context alone. */
const mostPlaces = 50;

function isUnmoved(
  { text }: Article,
  { exact, prefix, suffix, start, end }: SentenceNote,
): boolean {
  return (
    end > start &&
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, end)
  );
}

function placeOf(
  article: Article,
  normalized: NormalizedText,
  mark: SentenceNote,
): NotePlace | null {
  const stands = (range: TextRange) => isStanding(article, mark, range);
  const exact = placesOf(article.text, mark.exact).filter(stands);
  const nearest = exact.toSorted((one, other) => far(one, mark) - far(other, mark))[0];
  if (nearest) return placeOfSpan(article, nearest.start, nearest.end);
  const rangeOf = ({ start, end }: TextRange) =>
    wholeWords(article.text, mark, originalRange(article.text, normalized, start, end));
  const words = normalizeText(mark.exact).text;
  const alike = alignLoosely(normalized.text, words, (place) => stands(rangeOf(place)));
  const range = alike && rangeOf(alike);
  return range && placeOfSpan(article, range.start, range.end);
}

const far = ({ start }: TextRange, mark: SentenceNote) => Math.abs(start - mark.start);

function placesOf(text: string, words: string): TextRange[] {
  const places: TextRange[] = [];
  let at = text.indexOf(words);
  for (; at !== -1 && places.length < mostPlaces; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

function isStanding({ text, language }: Article, mark: SentenceNote, range: TextRange): boolean {
  const { start, end } = range;
  const found = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
  return markStands(mark, found, language);
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * A range that begins or ends within a word, widened to it, as a typo that was mended may stand there; and
 * to the punctuation that the mark begins and ends with.
 */
function wholeWords(text: string, { exact }: SentenceNote, { start, end }: TextRange): TextRange {
  const joins = (at: number) => {
    const [left = '', right = ''] = [text[at - 1], text[at]];
    return letter.test(left) && letter.test(right) && !unspacedCharacter.test(left + right);
  };
  let [from, to] = [start, end];
  while (from > 0 && start - from < around && joins(from)) from--;
  while (to < text.length && to - end < around && joins(to)) to++;
  const [lead = ''] = /^[^\p{L}\p{M}\p{N}\s]*/u.exec(exact) ?? [];
  const [tail = ''] = /[^\p{L}\p{M}\p{N}\s]*$/u.exec(exact) ?? [];
  if (text.slice(0, from).endsWith(lead)) from -= lead.length;
  if (text.startsWith(tail, to)) to += tail.length;
  return { start: from, end: to };
}
