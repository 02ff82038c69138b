import { message } from './message.ts';

/** Words one after another, as the interface's language sets lists: `a, b`, `a、b`. Empty ones are left out. */
export function inList(words: readonly (string | null | undefined | false)[]): string {
  return words.filter(Boolean).join(message('listOfTwo', '', ''));
}

/** What stands between a label and what it labels, the space included. */
export const labelEnd = (): string => message('labelBefore', '', '');

const quotationMark = /^["'“”„‟«»‹›‘‚「『《〈]/u;

/** True for words that bring quotation marks of their own, so that another pair would double them. */
export function beginsQuoted(text: string): boolean {
  return quotationMark.test(text);
}

/** Quoted words between the quotation marks of the interface's language, unless they bring their own. */
export function inQuotes(text: string): string {
  return beginsQuoted(text) ? text : message('quotedWords', text);
}
