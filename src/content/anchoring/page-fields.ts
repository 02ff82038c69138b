import { canPart, type Field } from './find-quote.ts';
import type { PageText } from './page-text.ts';

/** The page's folded text as it is. */
export function exactField(page: PageText): Field {
  const { text, breaks } = page;
  return {
    text,
    pageAt: (at) => at,
    parted: (at) => at >= text.length || breaks[at] === 1 || canPart(text[at - 1], text[at]),
  };
}

const bareUnit = /[\p{L}\p{N}\p{Sc}\p{Cs}]/u;

/** Folded text without anything but letters, figures and currencies, in lower case. */
export function bareText(folded: string): string {
  return bare(folded).text;
}

function bare(folded: string): { text: string; from: Int32Array } {
  const from = new Int32Array(folded.length);
  let text = '';
  for (let at = 0; at < folded.length; at++) {
    const unit = folded[at] as string;
    if (!isBare(folded.charCodeAt(at), unit)) continue;
    const lower = unit.toLowerCase();
    from[text.length] = at;
    // A unit that grows in lower case would break the map.
    text += lower.length === 1 ? lower : unit;
  }
  return { text, from: from.slice(0, text.length) };
}

function isBare(code: number, unit: string): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x24;
  }
  return bareUnit.test(unit);
}

/** The page's text without punctuation and case, for readings that differ in bullets or marks. */
export function bareField(page: PageText): Field {
  const { text, from } = bare(page.text);
  const last = from.length - 1;
  return {
    text,
    pageAt: (at) => from[Math.min(at, last)] as number,
    parted(at) {
      if (at <= 0 || at > last) return true;
      const here = from[at] as number;
      if (here - (from[at - 1] as number) > 1) return true;
      return page.breaks[here] === 1 || canPart(text[at - 1], text[at]);
    },
  };
}

/**
 * A span of the page's folded text, widened by the punctuation that the folded words begin and end
 * with where the page has the same: a search without punctuation does not see it.
 */
export function withMarks(text: string, words: string, span: { start: number; end: number }) {
  let { start, end } = span;
  const marked = (at: number) => !isBare(text.charCodeAt(at), text[at] as string);
  const isMark = (at: number) => !isBare(words.charCodeAt(at), words[at] as string);
  if (!marked(start)) {
    let at = 0;
    while (at < words.length && isMark(at)) at++;
    for (at--; at >= 0 && start > 0 && text[start - 1] === words[at]; at--) start--;
  }
  if (!marked(end - 1)) {
    let at = words.length;
    while (at > 0 && isMark(at - 1)) at--;
    for (; at < words.length && text[end] === words[at]; at++) end++;
  }
  return { start, end };
}
