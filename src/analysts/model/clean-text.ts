import { directionMarks, softHyphen } from '#domain/text/invisible-characters.ts';
import { withoutControls } from '#domain/text/without-controls.ts';

/** What a page may be written with, and says nothing to a model. */
const marks = new RegExp(`[${softHyphen}${directionMarks}]`, 'g');
/** From the first white space on: from each it would be sought as far as they go. */
const citation =
  /(?<!\s)\s*[[(]\s*(?:[SR]\d+|W\d+\.\d+)(?:\s*[,;–-]\s*(?:[SR]?\d+|W?\d+\.\d+))*\s*[\])]/g;

/** The text without characters that show nothing, with single white space, on one line. */
export function cleanText(text: string): string {
  return withoutControls(text).replace(marks, '').replace(/\s+/g, ' ').trim();
}

/** A statement of a model: clean, without ids of sentences in brackets, cut at a word after `most` characters. */
export function cleanStatement(text: string, most: number): string {
  const clean = cleanText(text.slice(0, most * 4).replace(citation, ''));
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()}…`;
}
