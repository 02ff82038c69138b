import type { Article } from '#domain/article/article.ts';
import type { SentenceNote } from './sentence-note.ts';
import { type NotePlace, placeOfQuote, placeOfSpan } from './sentence-note-place.ts';

type Quote = Pick<SentenceNote, 'exact' | 'prefix' | 'suffix'>;

/**
 * Where words that were selected in the page stand in the article, whatever white space and invisible
 * characters the two readings have between them. Words that the article does not have (a caption) keep
 * the page's own spelling, and stand after its end, where they mark nothing of its text.
 */
export function placeOfSelection(article: Article, quote: Quote): NotePlace {
  return (
    placeOfQuote(article, quote) ?? placeWithoutSpaces(article, quote) ?? nowhere(article, quote)
  );
}

function placeWithoutSpaces(article: Article, quote: Quote): NotePlace | null {
  const text = withoutSpaces(article.text);
  const { words } = withoutSpaces(quote.exact);
  const before = withoutSpaces(quote.prefix).words;
  const after = withoutSpaces(quote.suffix).words;
  if (!words) return null;
  let best: { at: number; agreement: number } | null = null;
  for (let at = text.words.indexOf(words); at !== -1; at = text.words.indexOf(words, at + 1)) {
    let agreement = 0;
    while (
      agreement < before.length &&
      text.words[at - 1 - agreement] === before.at(-1 - agreement)
    )
      agreement++;
    const end = at + words.length;
    for (let on = 0; on < after.length && text.words[end + on] === after[on]; on++) agreement++;
    if (!best || agreement > best.agreement) best = { at, agreement };
  }
  if (!best) return null;
  const start = text.offsets[best.at] as number;
  const last = text.offsets[best.at + words.length - 1] as number;
  return placeOfSpan(article, start, last + 1);
}

/** A text without white space and invisible characters, and where each unit of it stood. */
function withoutSpaces(text: string): { words: string; offsets: number[] } {
  const offsets: number[] = [];
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (/[\s\p{Cf}]/u.test(unit)) continue;
    words += unit;
    offsets.push(at);
  }
  return { words, offsets };
}

function nowhere({ text }: Article, { exact, prefix, suffix }: Quote): NotePlace {
  return { sentenceId: null, exact, prefix, suffix, start: text.length, end: text.length };
}
