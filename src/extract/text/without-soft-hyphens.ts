/** A text without soft hyphens: they say where a word may be broken, and are no part of it. */
export const withoutSoftHyphens = (text: string): string =>
  text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
