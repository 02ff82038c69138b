import type { Contact } from '#domain/checking/contacts-in-text.ts';
import { foreignContacts } from '#domain/checking/foreign-address.ts';
import { cutSign } from '#domain/text/cut-sign.ts';

interface Cut {
  text: string;
  /** How many were cut out. */
  cuts: number;
}

/**
 * The words of a page with a sign in the place of each address, number, account and command that `known` (the article)
 * does not give: what a stranger's page wants the reader to call, pay or run is no news, and a quotation lends it weight.
 * Names that look like addresses ("Booking.com") stay, as does the page's own, by its registrable domain.
 */
export function cutContacts(text: string, known: string, domain: string): Cut {
  const foreign = foreignContacts(text, known).filter(
    (contact) => !isName(contact) && !isOwnHost(contact, domain),
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

/** A host alone that is written as names are, or two sentences without a space between them. */
function isName({ kind, text }: Contact): boolean {
  if (kind !== 'address' || !bareHost.test(text) || /^www\./iu.test(text)) return false;
  return /^\p{Lu}|[\p{Ll}\d]\.\p{Lu}/u.test(text);
}

function isOwnHost({ kind, text }: Contact, domain: string): boolean {
  if (kind !== 'address' || !bareHost.test(text)) return false;
  const host = text.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}
