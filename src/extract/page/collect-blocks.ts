import type { BlockKind } from '#domain/article/article.ts';
import { countWords } from '#domain/text/count-words.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import { withoutSoftHyphens } from '#extract/text/without-soft-hyphens.ts';

/** A paragraph of the page: its text with single spaces, and the element whose words they are. */
export interface PageBlock {
  kind: BlockKind;
  text: string;
  /** The innermost block-level element around the text, in the copy. */
  element: Element;
  /** Characters of `text` that stand in links. */
  linkedCharacters: number;
  /** Of `text`, as `countWords` counts them. */
  words: number;
}

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

export const isBlockElement = (element: Element): boolean => blockTags.has(element.tagName);

/**
 * Reads the text under `root` as paragraphs in reading order: one for every block-level element
 * with text of its own, two line breaks counting as an end, a row for each row of a data table.
 */
export function collectBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run = '';
  let linked = 0;
  let owner: Element = root;
  let kind: BlockKind = 'text';

  const add = (kind: BlockKind, text: string, element: Element, linkedCharacters: number) =>
    blocks.push({ kind, text, element, linkedCharacters, words: countWords(text) });

  const flush = () => {
    if (!run) return;
    const shown = withoutSoftHyphens(run);
    const text =
      kind === 'preformatted' ? tidyLines(shown) : withoutMarks(singleSpaced(shown), kind);
    if (text) add(kind, text, owner, Math.min(linked, text.length));
    run = '';
    linked = 0;
  };

  const walk = (element: Element, inLink: boolean): void => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? '';
        run += value;
        if (inLink) linked += value.trim().length;
        continue;
      }
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      const tag = inner.tagName;
      if (tag === 'BR') {
        if (kind === 'preformatted') run += '\n';
        else if (isSecondBreak(inner)) flush();
        else run += ' ';
      } else if (blockTags.has(tag)) {
        readBlock(inner, tag, inLink);
      } else {
        walk(inner, inLink || tag === 'A');
      }
    }
  };

  const readBlock = (element: Element, tag: string, inLink: boolean) => {
    flush();
    const outerOwner = owner;
    const outerKind = kind;
    owner = element;
    kind = kindOf(tag, kind);
    if (tag === 'TABLE' && isDataTable(element)) readRows(element);
    else if (!(isCell(tag) && isLineNumber(element))) walk(element, inLink);
    flush();
    owner = outerOwner;
    kind = outerKind;
  };

  const readRows = (table: Element) => {
    for (const caption of table.querySelectorAll('caption')) {
      run = caption.textContent ?? '';
      flush();
    }
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.children].map((cell) =>
        singleSpaced(withoutSoftHyphens(cell.textContent ?? '')),
      );
      const text = cells.filter(Boolean).join('\t');
      if (text) add('table row', text, row, linkedIn(row));
    }
  };

  kind = kindOf(root.tagName, 'text');
  walk(root, false);
  flush();
  return blocks;
}

const kinds = new Map<string, BlockKind>([
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((tag) => [tag, 'heading'] as const),
  ['PRE', 'preformatted'],
  ['BLOCKQUOTE', 'quotation'],
  ['LI', 'list item'],
  ['DD', 'list item'],
  ['DT', 'list item'],
]);

const kindOf = (tag: string, outer: BlockKind): BlockKind =>
  kinds.get(tag) ?? (outer === 'heading' ? 'text' : outer);

/** `[5]` behind a word or a sentence, as references are set where nothing raises them. */
const reference =
  /(?:(?<=[.,;:!?…。”"’)])\s?|(?<=[^\s([]))\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|citation needed)\]/g;

/** `— Jane Roe (@jroe) June 2, 2024`: who signed a post is no part of what it says. */
const signature = /\s*[—–-]\s[^—–]{2,60}\(@\w{1,30}\)\s[^—–]{6,40}$/;

function withoutMarks(text: string, kind: BlockKind): string {
  const bare = text.includes('[') ? text.replace(reference, '') : text;
  return kind === 'quotation' && bare.includes('(@') ? bare.replace(signature, '') : bare;
}

const tidyLines = (text: string) =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

/** `<br>` with only space between it and the `<br>` before it. */
function isSecondBreak(element: Element): boolean {
  let before = element.previousSibling;
  while (before?.nodeType === 3 && !before.nodeValue?.trim()) before = before.previousSibling;
  return before?.nodeType === 1 && (before as Element).tagName === 'BR';
}

/** Rows of figures and words, as against a table that only lays the page out. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return false;
  if (table.querySelector('table, article, section, h1, h2, ul, ol, form')) return false;
  const rows = table.querySelectorAll('tr');
  if (rows.length < 2) return false;
  if (table.querySelector('th, thead, caption')) return true;
  if (isOfLines(rows)) return false;
  let cells = 0;
  let long = 0;
  for (const cell of table.querySelectorAll('td')) {
    cells++;
    if ((cell.textContent ?? '').length > 250 || cell.querySelectorAll('p, div').length > 2) long++;
  }
  return cells >= rows.length * 2 && long <= cells * 0.1;
}

const isCell = (tag: string) => tag === 'TD' || tag === 'TH';

/** The number of a line in a cell of its own. */
const isLineNumber = (cell: Element) =>
  /^\W{0,2}\d{1,4}\W{0,2}$/.test((cell.textContent ?? '').trim());

/** Most rows are one cell of prose, with a number or nothing beside it. */
function isOfLines(rows: NodeListOf<Element>): boolean {
  let lines = 0;
  for (const row of rows) {
    const texts = [...row.children].map((cell) => (cell.textContent ?? '').trim()).filter(Boolean);
    const prose = texts.filter(
      (text) => countWords(text) >= 8 && /[.!?…。！？।؟]["'”’»」）)]*$/.test(text),
    );
    if (prose.length === 1 && texts.every((text) => text === prose[0] || text.length <= 6)) lines++;
  }
  return lines >= 2 && lines >= rows.length * 0.6;
}

function linkedIn(element: Element): number {
  let sum = 0;
  for (const link of element.querySelectorAll('a')) sum += (link.textContent ?? '').trim().length;
  return sum;
}
