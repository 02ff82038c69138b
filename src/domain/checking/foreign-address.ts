import { type Contact, contactsIn } from './contacts-in-text.ts';

/** The first address or number to reach somebody by in a claim that stands nowhere in the article: nobody can have read it there; null when there is none. */
export function foreignAddress(claim: string, articleText: string): string | null {
  const contact = foreignContacts(claim, articleText).find(({ kind }) => kind !== 'command');
  return contact?.text ?? null;
}

/** The ways to reach somebody, and the commands to run, that a text gives and the article does not. */
export function foreignContacts(text: string, articleText: string): Contact[] {
  const contacts = contactsIn(text);
  if (contacts.length === 0) return contacts;
  const source = lowered(articleText);
  return contacts.filter((contact, at) => at >= mostSought || !isIn(source, contact));
}

/** No claim gives more; each is sought in the whole article. */
const mostSought = 50;

let last = { original: '', text: '' };

/** One article is asked about many times in a row, and lowering a long one takes its time. */
function lowered(original: string): string {
  if (last.original !== original) last = { original, text: original.toLowerCase() };
  return last.text;
}

function isIn(source: string, { kind, text }: Contact): boolean {
  if (kind === 'number') return digitsAmong(text).test(source);
  const wanted = kind === 'address' ? bareAddress(text) : text.toLowerCase();
  for (let at = source.indexOf(wanted); at >= 0; at = source.indexOf(wanted, at + 1)) {
    if (kind === 'command' || isWhole(source, at, at + wanted.length)) return true;
  }
  return false;
}

/** Another host may end, or go on, in the same letters. */
function isWhole(source: string, start: number, end: number): boolean {
  const before = source[start - 1] ?? ' ';
  const isWww = source.slice(Math.max(0, start - 4), start) === 'www.';
  return (
    (isWww || !/[\p{L}\d._-]/u.test(before)) &&
    !/^(?:[\p{L}\d_-]|\.[\p{L}\d])/u.test(source.slice(end, end + 2))
  );
}

function bareAddress(found: string): string {
  return found
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[.,;:!?/]+$/u, '');
}

/** The number, however the article groups its digits. */
function digitsAmong(number: string): RegExp {
  const digits = number.replace(/\D/gu, '');
  return new RegExp(`(?<!\\d)${[...digits].join('[\\s()./\\u2010-\\u2015-]{0,3}')}(?!\\d)`, 'u');
}
