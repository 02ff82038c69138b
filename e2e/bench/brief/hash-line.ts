import { hash32 } from '#domain/text/hash-text.ts';

/** 64 bits as hexadecimal digits. The gold holds these alone: no word of an article, no name of a page. */
export function hashed(text: string): string {
  return [0x9747b28c, 0x3c6ef372].map((seed) => hash32(text, seed)).join('');
}

/** A line by its heading and its words: the same sentence may be right under one and wrong under another. */
export function hashOfLine({ heading, text }: { heading: string; text: string }): string {
  return hashed(`${heading}\n${text}`);
}
