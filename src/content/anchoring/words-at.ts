import type { WordsInPlace } from '#domain/checking/mark-stands.ts';
import { nodeAt, type PageText } from './page-text.ts';

/** Units of the page's text on either side: more than a mark's context has, as words may be put in. */
const around = 96;

/**
 * The page's own words over units `start` to `end` (exclusive) of its text, and those around them.
 * Without `references`, the numbers of notes in superscript are left out.
 */
export function wordsAt(
  page: PageText,
  start: number,
  end: number,
  references: boolean,
): WordsInPlace {
  const words = (from: number, to: number) => wordsOf(page, from, to, references);
  return {
    exact: words(start, end),
    prefix: `${words(Math.max(0, start - around), start)}${page.breaks[start] === 1 ? ' ' : ''}`,
    suffix: `${page.breaks[end] === 1 ? ' ' : ''}${words(end, Math.min(page.text.length, end + around))}`,
  };
}

/** The language that the page declares for the words at a unit of its text; empty for none. */
export function languageAt(page: PageText, at: number): string {
  const around = page.nodes[nodeAt(page, at)]?.parentElement?.closest('[lang]');
  return around?.getAttribute('lang') ?? '';
}

const accents = /^\p{M}+/u;

function wordsOf(page: PageText, start: number, end: number, references: boolean): string {
  let words = '';
  for (let from = start; from < end; ) {
    const index = nodeAt(page, from);
    const to = Math.min(end, page.starts[index + 1] ?? page.text.length);
    const node = page.nodes[index] as Text;
    if (from > start && page.breaks[from] === 1) words += ' ';
    if (references || !isReference(node)) {
      const last = (page.offsets[to - 1] as number) + 1;
      const [marks = ''] = accents.exec(node.data.slice(last)) ?? [];
      words += node.data.slice(page.offsets[from] as number, last) + marks;
    }
    from = to;
  }
  return words;
}

function isReference({ data, parentElement }: Text): boolean {
  return /^\s*\[?[\p{N}*†‡]{1,3}\]?\s*$/u.test(data) && parentElement?.closest('sup') !== null;
}
