import { findApproximately } from './find-quote-approximately.ts';
import { normalizeText, originalRange, unitAt } from './normalize-text.ts';
import { distance, type QuoteIndex, type TextRange } from './quote-index.ts';
import { unspacedScripts } from './unspaced-scripts.ts';

export interface FoundQuote extends TextRange {
  /** `exact`: the same words in the same order; `parts`: the pieces between ellipses; `approximate`: alike. */
  kind: 'exact' | 'parts' | 'approximate';
  /** Share of the quote's characters that agree, 0 to 1. */
  similarity: number;
}

// From the first white space on: from each of them it would be looked for as far as they go.
const ellipsis = /(?<!\s)\s*(?:\[\s*)?(?:…|\.{3,}|(?:\. ){2,}\.)(?:\s*\])?\s*/u;
/** Characters of the article that an ellipsis may stand for. */
const longestGap = 1200;

/**
 * Where a quote stands in the text: exactly, whatever the typography; else its parts between
 * ellipses, in order; else the place most like it, at least three quarters. Of several places the one
 * nearest to `near` is taken. Null when it stands nowhere.
 */
export function findQuote(index: QuoteIndex, quote: string, near?: TextRange): FoundQuote | null {
  const trimmed = quote.trim();
  if (normalizeText(trimmed).text === '') return null;
  const exact = findExactly(index, trimmed, near);
  if (exact) {
    return { ...exact, kind: cutsWord(index.text, exact) ? 'approximate' : 'exact', similarity: 1 };
  }
  const parts = trimmed.split(ellipsis).filter((part) => part !== '');
  if (parts.length > 1) {
    const range = findParts(index, parts, near);
    if (range) return { ...range, kind: 'parts', similarity: 1 };
  }
  const alike = findApproximately(index, normalizeText(trimmed).text, near);
  return alike && { ...alike, kind: 'approximate' };
}

function findExactly(index: QuoteIndex, quote: string, near?: TextRange): TextRange | null {
  const verbatim = nearestHit(index.text, quote, near?.start ?? 0);
  if (verbatim !== null && (!near || distance(verbatim, verbatim + quote.length, near) === 0)) {
    return { start: verbatim, end: verbatim + quote.length };
  }
  const wanted = normalizeText(quote).text;
  const { normalized } = index;
  const hit =
    wanted && nearestHit(normalized.text, wanted, near ? unitAt(normalized, near.start) : 0);
  if (typeof hit !== 'number') {
    return verbatim === null ? null : { start: verbatim, end: verbatim + quote.length };
  }
  const range = originalRange(index.text, normalized, hit, hit + wanted.length);
  return widened(index.text, range, quote);
}

/** "able to pay" stands in "unable to pay", and is not what it says. */
export function cutsWord(text: string, { start, end }: TextRange): boolean {
  return joins(text, start) || joins(text, end);
}

/** Korean has spaces, but hangs its particles onto the word. */
const joined = new RegExp(`^(?![${unspacedScripts}\\p{sc=Hangul}])[\\p{L}\\p{N}]`, 'u');

/** Whether the letters or digits on both sides of an offset belong to one word. */
function joins(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    joined.test(text[at - 1] as string) &&
    joined.test(text[at] as string)
  );
}

/** Takes in the punctuation around the words that the quote has as well. */
function widened(text: string, range: TextRange, quote: string): TextRange {
  const lead = /^[^\p{L}\p{N}]*/u.exec(quote)?.[0] ?? '';
  const tail = quote.slice(/^[\s\S]*[\p{L}\p{M}\p{N}]/u.exec(quote)?.[0].length ?? 0);
  const before = text.slice(Math.max(0, range.start - lead.length), range.start);
  const after = text.slice(range.end, range.end + tail.length);
  return {
    start: plainMarks(before) === plainMarks(lead) ? range.start - lead.length : range.start,
    end: plainMarks(after) === plainMarks(tail) ? range.end + tail.length : range.end,
  };
}

/** Quotation marks and dashes of every make as one. */
function plainMarks(marks: string): string {
  return marks.replace(/["'“”„‟«»‹›‘’‚「」『』]/gu, '"').replace(/[–—―−]/gu, '-');
}

function findParts(index: QuoteIndex, parts: string[], near?: TextRange): TextRange | null {
  const { text, starts } = index.normalized;
  const wanted = parts.map((part) => normalizeText(part).text).filter((part) => part !== '');
  const first = wanted[0];
  if (first === undefined || wanted.join('').length < 8) return null;
  let best: TextRange | null = null;
  // Where each of the others was found last. No search begins before the one before it, so that none is made twice.
  const places = wanted.slice(1).map((part) => ({ part, at: -1 }));
  for (let from = text.indexOf(first); from !== -1; from = text.indexOf(first, from + 1)) {
    let to = from + first.length;
    const whole = places.every((place) => {
      const { part } = place;
      if (place.at < to) {
        const found = text.indexOf(part, to);
        place.at = found === -1 ? Number.POSITIVE_INFINITY : found;
      }
      const next = place.at;
      if (!Number.isFinite(next)) return false;
      if ((starts[next] as number) - (starts[to - 1] as number) > longestGap) return false;
      to = next + part.length;
      return true;
    });
    if (!whole) continue;
    const range = originalRange(index.text, index.normalized, from, to);
    if (!near || distance(range.start, range.end, near) === 0) return range;
    if (!best || distance(range.start, range.end, near) < distance(best.start, best.end, near)) {
      best = range;
    }
  }
  return best;
}

/** The occurrence that begins nearest to an offset; at or after it in case of doubt. */
function nearestHit(text: string, wanted: string, around: number): number | null {
  const after = text.indexOf(wanted, around);
  const before = around > 0 ? text.lastIndexOf(wanted, around - 1) : -1;
  if (after === -1) return before === -1 ? null : before;
  if (before === -1) return after;
  return around - before < after - around ? before : after;
}
