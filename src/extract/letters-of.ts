/** Letters and digits of a text in lower case, to compare what is said and not how it is set. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
