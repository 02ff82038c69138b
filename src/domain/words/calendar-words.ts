import { foldWord } from '#domain/text/fold-character.ts';
import { monthNames } from './month-names.ts';

/** Names of the days from Monday on, by language; other forms of a name apart by `|`. */
const weekdays: Record<string, string> = {
  en: 'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun',
  de: 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag',
  no: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  ru: 'понедельник|понедельника вторник|вторника среду|среда|среды четверг|четверга пятницу|пятница|пятницы субботу|суббота|субботы воскресенье|воскресенья',
  pl: 'poniedziałek wtorek środa|środę|środy czwartek piątek sobota|sobotę|soboty niedziela|niedzielę|niedzieli',
  cs: 'pondělí úterý středa|středu|středy čtvrtek pátek sobota|sobotu neděle|neděli',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  ar: 'الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  hi: 'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
};

/** English and German words that are something else in lower case (may, march, mar, sat, sun …). */
const onlyWithCapital = new Set(
  'may march mar jan jun dec sep sat sun mon wed fri august mars set'.split(' '),
);

/** In these languages news cuts months short; the short forms of others are words here, such as `out` and `set`. */
const cutShort = new Set(['en', 'de', 'fr']);

const monthPlaces = new Map(
  monthNames
    .filter(
      ({ language, name, short }) => !name.includes(' ') && (!short || cutShort.has(language)),
    )
    .map(({ name, month }) => [foldWord(name), month]),
);
const weekdayPlaces = new Map(
  Object.values(weekdays).flatMap((row) =>
    row
      .split(' ')
      .flatMap((forms, index) =>
        forms.split('|').map((form): [string, number] => [foldWord(form), index + 1]),
      ),
  ),
);
/** The languages whose weekdays are known, as two letters. */
export const weekdayLanguages = Object.keys(weekdays);

/** The month or weekday that a word names, e.g. `month:3` or `weekday:1` (Monday); null when it names none. */
export function calendarWord(key: string, raw: string): string | null {
  if (onlyWithCapital.has(key) && !/^\p{Lu}/u.test(raw)) return null;
  const month = monthPlaces.get(key);
  if (month !== undefined) return `month:${month}`;
  const weekday = weekdayPlaces.get(key);
  return weekday === undefined ? null : `weekday:${weekday}`;
}
