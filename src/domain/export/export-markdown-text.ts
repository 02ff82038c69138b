/** Control characters, and those that turn the direction of what follows: a file shows no text by tricks. */
const unseen = /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

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
