import type { Contact } from '#domain/checking/contacts-in-text.ts';
import { foreignContacts } from '#domain/checking/foreign-address.ts';
import { cutSign } from '#domain/text/cut-sign.ts';
import { isNameWithDot } from './is-name-with-dot.ts';

interface Cut {
  text: string;
  /** How many were cut out. */
  cuts: number;
}

/**
 * The words of a page with a sign in the place of each address, number, account and command that `known` (the article)
 * does not give: what a stranger's page wants the reader to call, pay or run is no news, and a quotation lends it weight.
 * Names that look like addresses ("Booking.com") stay where the reader isn't sent there, as does the page's own host, by
 * its registrable domain.
 */
export function cutContacts(text: string, known: string, domain: string): Cut {
  const foreign = foreignContacts(text, known).filter(
    (contact) => !isName(contact, text) && !isOwnHost(contact, domain),
  );
  let left = '';
  let at = 0;
  for (const { start, end } of foreign) {
    left += text.slice(at, start) + cutSign;
    at = end;
  }
  return { text: left + text.slice(at), cuts: foreign.length };
}

const bareHost = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u;

function isName({ kind, text, start, end }: Contact, within: string): boolean {
  if (kind !== 'address' || !bareHost.test(text)) return false;
  return isNameWithDot(text, within.slice(0, start), within.slice(end));
}

function isOwnHost({ kind, text }: Contact, domain: string): boolean {
  if (kind !== 'address' || !bareHost.test(text)) return false;
  const host = text.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}
