/** Letters with a point between each two, as in `U.S.`; not the end of a word and the beginning of the next. */
const dotted = /(?<![\p{L}\p{N}.])[\p{Lu}\p{Ll}](?:\.[\p{Lu}\p{Ll}])+(?![\p{L}\p{N}])/gu;

/** A text with such letters as one word in capitals: it is written `US` as often as `U.S.` */
export function withDotsJoined(text: string): string {
  return text.replace(dotted, joined);
}

/** The words that a text writes as such letters, joined, in capitals. */
export function dottedWords(text: string): string[] {
  return (text.match(dotted) ?? []).map(joined);
}

const joined = (letters: string) => letters.replaceAll('.', '').toUpperCase();
