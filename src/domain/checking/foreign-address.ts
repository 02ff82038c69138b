import { dotWord } from './contact-patterns.ts';
import { type Contact, contactsIn } from './contacts-in-text.ts';
import { foldForContacts } from './fold-for-contacts.ts';

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
  if (last.original !== original) last = { original, text: plain(original) };
  return last.text;
}

const plain = (text: string) => foldForContacts(text).text.toLowerCase();

function isIn(source: string, { kind, text }: Contact): boolean {
  const told = plain(text);
  if (kind === 'number' && /\d/.test(told)) return digitsAmong(told).test(source);
  const wanted = kind === 'address' ? bareAddress(told) : told;
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

/** A dot in brackets, or told as a word. */
const dots = new RegExp(
  String.raw`\s?[[({<]\s?(?:\.|${dotWord})\s?[\])}>]\s?|\s(?:${dotWord}|\.)\s?`,
  'gu',
);

function bareAddress(found: string): string {
  return found
    .replace(dots, '.')
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[.,;:!?/]+$/u, '');
}

/** The number, however the article groups its digits. */
function digitsAmong(number: string): RegExp {
  const digits = number.replace(/\D/gu, '');
  return new RegExp(`(?<!\\d)${[...digits].join('[\\s()./\\u2010-\\u2015-]{0,3}')}(?!\\d)`, 'u');
}
