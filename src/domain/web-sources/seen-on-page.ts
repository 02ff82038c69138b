import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { piecesOf } from '#domain/text/cut-sign.ts';
import { findQuote } from '#domain/text/find-quote.ts';
import { indexText } from '#domain/text/quote-index.ts';

/** Share of the characters from which on a sentence is taken for the page's: searches cut and join words. */
const leastAlike = 0.92;
/** Fewer words between two cuts tell nothing. */
const leastWords = 3;

/**
 * A source after the page itself was read: which of its sentences the page has. Where only a part of the page could
 * be read, one that was not found may be in the rest: of that nothing is said. `now` in epoch milliseconds.
 */
export function sourceSeenOn(source: WebSource, page: Article, now: number): WebSource {
  const index = indexText(`${page.title}\n${page.text}`);
  const whole = page.coverage.extent === 'whole';
  const found = source.sentences.map((sentence) => {
    const pieces = piecesOf(sentence).filter(isTelling);
    if (pieces.length === 0) return null;
    if (pieces.every((piece) => isOn(index, piece, page.language))) return true;
    return whole ? false : null;
  });
  return { ...source, kind: source.kind ?? kindOfPage(page), seen: { at: now, found } };
}

/** A word or two beside a cut stand on many pages. */
function isTelling(piece: string, _: number, { length }: readonly string[]): boolean {
  return length === 1 || (piece.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= leastWords;
}

function isOn(index: ReturnType<typeof indexText>, sentence: string, language: string): boolean {
  // A passage that was cut ends anywhere.
  const quote = sentence.replace(/\s*(?:…|\.{3})$/u, '');
  const hit = findQuote(index, quote);
  if (!hit) return false;
  if (hit.kind !== 'approximate') return true;
  if (hit.similarity < leastAlike) return false;
  const primary = language.slice(0, 2);
  const values = (text: string) =>
    figuresIn(text, primary)
      .map((figure) => figure.values.join(' '))
      .join(',');
  return values(quote) === values(index.text.slice(hit.start, hit.end));
}

/** By what the page itself declares to be. */
function kindOfPage({ kind }: Article): WebSource['kind'] {
  if (kind === 'press release') return 'company';
  return kind === 'article' ? null : 'news';
}
