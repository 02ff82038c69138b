const quotationMark = /^["'“”„‟«»‹›‘‚「『《〈]/u;

/** True for words that bring quotation marks of their own, so that another pair would double them. */
export function beginsQuoted(text: string): boolean {
  return quotationMark.test(text);
}

/** Words of the article between quotation marks. */
export function inQuotes(text: string): string {
  return beginsQuoted(text) ? text : `“${text}”`;
}
