import { turning } from '#domain/text/invisible-characters.ts';
import { piecesWithWords } from '#domain/text/pieces-with-words.ts';

/** What XML 1.0 allows in no document, escaped or not. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const unseen = new RegExp(`[${turning}\\u007f-\\u0084\\u0086-\\u009f]`, 'gu');
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags or in a quoted attribute of HTML or XML, and nothing but text there. */
export function markupText(text: string): string {
  return text
    .toWellFormed()
    .replace(illegal, '')
    .replace(unseen, '')
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/** The same for HTML, with some of its words marked. */
export function markupWithMarks(text: string, words: readonly string[]): string {
  return piecesWithWords(text, words)
    .map(({ text: piece, marked }) =>
      marked ? `<mark>${markupText(piece)}</mark>` : markupText(piece),
    )
    .join('');
}

/** The address as it may stand in a quoted attribute; null where it is none of the web. */
export function markupAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? markupText(href) : null;
}
