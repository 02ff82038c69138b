import { interfaceLanguage } from './message.ts';

interface Formats {
  month: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
}

// Kept by language: making a format is slow, and a panel asks many times a second.
const formats = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  const kept = formats.get(language);
  if (kept) return kept;
  const inMonths = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
  const made = {
    month: new Intl.DateTimeFormat(language, inMonths),
    day: new Intl.DateTimeFormat(language, { ...inMonths, day: 'numeric' }),
  };
  formats.set(language, made);
  return made;
}

/**
 * An ISO 8601 moment in words, as precise as the moment is: `2023`, `March 2023`, `March 14, 2023`.
 * The time of day is left out. The day is the one in the moment's own time zone.
 */
export function momentInWords(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  if (year === undefined || month === undefined) return moment;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return moment;
  return formatsOf(interfaceLanguage())[day === undefined ? 'month' : 'day'].format(date);
}
