import { turning } from '#domain/text/invisible-characters.ts';
import { piecesWithWords } from '#domain/text/pieces-with-words.ts';

/** Control characters, and those that turn the direction of what follows: a file shows no text by tricks. */
const unseen = new RegExp(`\\p{Cc}|[${turning}\\uFEFF]`, 'gu');

/** A text on one line, without control characters and broken halves of characters. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s/gu, ' ')
    .replace(unseen, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/**
 * A text as Markdown that shows exactly it, on one line: nothing in it makes a heading, list, link, image,
 * markup, table cell, formula, tag or inline field, in CommonMark, in GitHub's flavour or in Obsidian.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>|~$^]/gu, '\\$&')
    .replace(/&(?=[#\p{L}])/gu, '\\&')
    .replace(/#(?=\S)|!(?=\\\[)/gu, '\\$&')
    .replace(/==|%%|::/gu, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/(www)\./giu, '$1\\.')
    .replace(/^(?:[-+=#]|:(?=-))/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

const wordOnly = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u;
const atEdge = /^$|[\s\p{P}]/u;

/** The same, with some of its words in bold, wherever stars next to their neighbors make bold in CommonMark. */
export function markdownWithStrong(text: string, words: readonly string[]): string {
  const pieces = piecesWithWords(plainLine(text).replace(/[\ue000\ue001]/gu, ''), words);
  const held = pieces.map(({ text: piece, marked }, at) => {
    const before = pieces[at - 1]?.text.at(-1) ?? '';
    const after = pieces[at + 1]?.text[0] ?? '';
    const holds = wordOnly.test(piece) || (atEdge.test(before) && atEdge.test(after));
    return marked && holds ? `\ue000${piece}\ue001` : piece;
  });
  // In one: what may stand within a line need not be escaped as at its beginning.
  return markdownText(held.join('')).replace(/[\ue000\ue001]/gu, '**');
}

/** A Markdown link to an address of the web; the text alone for any other. */
export function markdownLink(text: string, url: string): string {
  const address = webAddress(url);
  return address ? `[${markdownText(text)}](${address})` : markdownText(text);
}

/** The address, if it is one of the web, so written that it ends no link: no spaces, brackets or quotes. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(
    /[()<>[\]\\"'`*_|{}^ ]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * A text as a YAML string in double quotes, on one line. What begins a command of Templater, an expression of
 * Dataview, a part of a template or a link is written as escapes: who reads YAML gets the text, and nothing runs.
 */
export function yamlText(text: string): string {
  return JSON.stringify(plainLine(text)).replace(
    /[\u0080-\u009f\u2028\u2029\ufffe\uffff`]|<(?=%)|%(?=[>%])|\{(?=\{)|\[(?=\[)|\$(?==)|(?<=%)%/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
