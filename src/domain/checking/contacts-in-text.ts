import { afterCall, type ContactKind, contactPatterns } from './contact-patterns.ts';
import { foldForContacts } from './fold-for-contacts.ts';

/** A way to reach somebody, or a command to run, as a text gives it. */
export interface Contact {
  kind: ContactKind;
  text: string;
  start: number;
  end: number;
}

/** Dates and spans of years look like numbers to call, but are none. */
const isDate =
  /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|(?:1[89]|20)\d{2}\s?[-/\u2010-\u2015 ]\s?(?:1[89]|20)?\d{2})$/u;
/** Thousands in groups of three, as figures are written with spaces or points. */
const isFigure = /^\d{1,3}(?:[ .\u00a0]\d{3})+$/u;

/** What the verb says that is spelled like the noun: a town "compte 120 000 habitants", exports "account for 1 200 000". */
const counts =
  /(?<!\p{L})(?:compt(?:e|ait|ent)|cont(?:a|ava|am)|accounts?\sfor)\s(?:\p{L}{1,8}\s){0,2}$/iu;
const isCounted = (text: string, at: number) => counts.test(text.slice(Math.max(0, at - 40), at));

const isAfterCall = (text: string, at: number) =>
  afterCall.test(text.slice(Math.max(0, at - 60), at));

const longest = 20_000;

/** The contacts in a text, in its order, none within another. */
export function contactsIn(text: string): Contact[] {
  const { text: read, placeOf } = foldForContacts(text.slice(0, longest));
  const found = contactPatterns.flatMap(([kind, pattern]) =>
    [...read.matchAll(pattern)].flatMap((match) => {
      const said = match[0].trimEnd();
      if (kind === 'number' && isDate.test(said)) return [];
      if (kind === 'number' && isFigure.test(said) && !isAfterCall(read, match.index)) return [];
      if (kind === 'account' && isFigure.test(said) && isCounted(read, match.index)) return [];
      const start = placeOf(match.index);
      const end = placeOf(match.index + said.length);
      return { kind, text: text.slice(start, end), start, end };
    }),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Contact[] = [];
  for (const contact of found) {
    if (contact.start >= (apart.at(-1)?.end ?? 0)) apart.push(contact);
  }
  return apart;
}
