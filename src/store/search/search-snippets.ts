import { eachWord } from '#domain/text/each-word.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { type SearchField, searchFields, searchTexts } from './search-fields.ts';
import { type QueryWord, queryWords } from './story-query.ts';

/** Widths of Latin letters; a character of Chinese takes two. */
const around = 44;
const longest = 170;

/** From here on (Hangul, kana, Han, full width) characters are as wide as they are high, nearly all. */
const firstWide = 0x1100;

/** Where in a text words stand that were looked for: UTF-16 offsets, end exclusive, in order, apart. */
export type Marks = [start: number, end: number][];

/** The words of a field that match, with some of what is around them. */
export interface Snippet {
  field: SearchField;
  text: string;
  marks: Marks;
}

/** The marks of what was typed in a text, e.g. in a title. */
export function marksIn(text: string, typed: string): Marks {
  return marksOfWords(text, queryWords(typed)).map(({ start, end }) => [start, end]);
}

/**
 * For each story, what matched: a snippet of every field in which a word that was typed stands, in the
 * order of `searchFields`. Loads the stories whole, so ask for those on screen only.
 */
export async function snippetsOf(
  database: GlossDatabase,
  articleIds: string[],
  typed: string,
): Promise<Map<string, Snippet[]>> {
  const words = queryWords(typed);
  const snippets = new Map<string, Snippet[]>();
  if (words.length === 0) return snippets;
  for (const parts of await partsOf(database, articleIds)) {
    const texts = searchTexts(parts);
    const found = searchFields.flatMap((field, index) => {
      const snippet = snippetOf(texts[index] ?? '', words);
      return snippet ? [{ field, ...snippet }] : [];
    });
    snippets.set(parts.articleId, found);
  }
  return snippets;
}

interface Mark {
  start: number;
  end: number;
  /** Which of the words it is. */
  word: number;
}

function marksOfWords(text: string, words: QueryWord[]): Mark[] {
  const marks: Mark[] = [];
  eachWord(text, (word, start, end) => {
    const which = words.findIndex(
      (wanted) => wanted.word === word || (wanted.prefix && word.startsWith(wanted.word)),
    );
    if (which < 0) return;
    const last = marks.at(-1);
    // Pairs of characters overlap: 北京 and 京市 are one mark.
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end, word: which });
  });
  return marks;
}

/** The stretch of the text with the most different words in it, the first of equals. */
function snippetOf(text: string, words: QueryWord[]): Omit<Snippet, 'field'> | null {
  const marks = marksOfWords(text, words);
  if (marks.length === 0) return null;
  let best = { first: 0, last: 0, different: 0 };
  for (let first = 0; first < marks.length; first++) {
    const different = new Set<number>();
    let last = first;
    for (let at = first; at < marks.length; at++) {
      const mark = marks[at] as Mark;
      if (mark.end - (marks[first] as Mark).start > longest - around) break;
      different.add(mark.word);
      last = at;
    }
    if (different.size > best.different) best = { first, last, different: different.size };
    if (best.different === words.length) break;
  }
  const shown = marks.slice(best.first, best.last + 1);
  const { start: mark } = shown[0] as Mark;
  const from = wordStart(text, stepped(text, mark, -around), mark);
  const to = wordEnd(text, Math.max(stepped(text, from, longest), shown.at(-1)?.end ?? 0));
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => [start + shift, end + shift]),
  };
}

/** The place so many widths after this one, or before it; never within a character. */
function stepped(text: string, start: number, widths: number): number {
  const step = Math.sign(widths);
  let at = start;
  for (let left = Math.abs(widths); left > 0 && at + step >= 0 && at + step <= text.length; ) {
    at += step;
    left -= text.charCodeAt(step > 0 ? at - 1 : at) >= firstWide ? 2 : 1;
  }
  const low = text.charCodeAt(at);
  return at < text.length && low >= 0xdc00 && low < 0xe000 ? at - 1 : at;
}

/** The next place after a space, unless there is none near and before `mark`. */
function wordStart(text: string, at: number, mark: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, Math.min(at + 24, mark)).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 24).search(/\s/);
  return space < 0 ? at : at + space;
}
