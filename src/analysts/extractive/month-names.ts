import { knownLanguage } from '#domain/text/known-language.ts';
import { monthNames as writtenMonths } from '#domain/words/month-names.ts';

export interface MonthNames {
  /** Month names in every form the runtime knows, in lower case, to the month's number from 1. */
  numbers: ReadonlyMap<string, number>;
  /** Finds any of them; null for a language whose months are numbers. */
  pattern: string | null;
}

const known = new Map<string, MonthNames>();
/** The months of a language, as `Intl.DateTimeFormat` declines and shortens them, and as else they are written. */
export function monthNames(language: string): MonthNames {
  const cached = known.get(language);
  if (cached) return cached;
  const numbers = new Map<string, number>();
  const tongue = `${knownLanguage(language)}-u-ca-gregory-nu-latn`;
  for (const style of ['long', 'short'] as const) {
    for (const withDay of [false, true]) {
      const format = new Intl.DateTimeFormat(tongue, {
        month: style,
        timeZone: 'UTC',
        ...(withDay && { day: 'numeric', year: 'numeric' }),
      });
      for (let month = 0; month < 12; month++) {
        const part = format
          .formatToParts(new Date(Date.UTC(2001, month, 3)))
          .find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/u, '').trim();
        if (name && /^\p{L}{3}/u.test(name)) numbers.set(name, month + 1);
      }
    }
  }
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const written = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  for (const each of writtenMonths)
    if (each.language === written) numbers.set(each.name, each.month);
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length);
  const found = { numbers, pattern: names.length ? names.map(escaped).join('|') : null };
  known.set(language, found);
  return found;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
