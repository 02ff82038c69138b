import { casual as german } from 'chrono-node/de';
import { casual as english } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { casual as french } from 'chrono-node/fr';
import { casual as italian } from 'chrono-node/it';
import { casual as dutch } from 'chrono-node/nl';
import { casual as portuguese } from 'chrono-node/pt';
import { casual as russian } from 'chrono-node/ru';
import { casual as ukrainian } from 'chrono-node/uk';
import type { Reference, WrittenDate } from './written-dates.ts';

const locales: Record<string, Pick<typeof english, 'parse'>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  ru: russian,
  uk: ukrainian,
};

/** Words that place a date against today: chrono's other finds are durations, times of day and chance. */
const placing =
  /(?:last|next|ago|yesterday|tomorrow|letzte|vorige|vergangene|nächste|kommende|vor\s(?:\d|ein(?:em|er)\s|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|gestern|dernier|dernière|prochain|il y a|hier|demain|pasad[oa]|próxim[oa]|hace\s|ayer|scors[oa]|prossim[oa]|\sfa$|ieri|domani|atrás|ontem|amanhã|vorige|volgende|geleden|gisteren|прошл|следующ|назад|вчера|завтра|минул|наступн|тому|вчора)/iu;
/** Some weeks, the coming months: no date. */
const vague =
  /few|several|couple|paar|einig|mehrer|quelques|alcuni|unos|algun|(?:last|next|past|coming|letzte|vorige|vergangene|nächste|kommende)\p{L}*\s(?:days|weeks|months|years|decades|Tagen?|Wochen|Monaten|Jahren?|Jahrzehnten?)$/iu;
/** A week, month or year away is no day. */
const wide =
  /week|woche|semaine|semana|settiman|недел|тижд|month|monat|mois|(?<!\p{L})mes(?!\p{L})|mese|maand|месяц|місяц|year|jahr|(?<!\p{L})ans?(?!\p{L})|année|año|anno|(?<!\p{L})ano|jaar|год|рок|summer|winter|spring|autumn/iu;

/** Last week, two years ago, yesterday: what chrono resolves against the reference, as far as it is sure. */
export function* spokenDates(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<WrittenDate> {
  const locale = locales[language];
  if (!locale || !reference || !placing.test(text)) return;
  const instant = new Date(Date.UTC(reference.year, reference.month - 1, reference.day, 12));
  for (const { index, text: words, start, end } of locale.parse(text, { instant, timezone: 0 })) {
    if (end || !placing.test(words) || vague.test(words) || /\d[:.]\d{2}/u.test(words)) continue;
    if (start.isCertain('hour') || !start.isCertain('year')) continue;
    if (/^['’]s/u.test(text.slice(index + words.length))) continue;
    // "The next week" is reckoned from what the story tells, not from today.
    if (
      /(?:^|\s)(?:the|that|der|am|le|el|il|o|de)\s$/iu.test(text.slice(0, index)) &&
      /next|nächst|volgend|prochain|siguiente|success/iu.test(words)
    )
      continue;
    yield {
      text: words,
      index,
      year: start.get('year'),
      month: start.isCertain('month') ? start.get('month') : null,
      day: start.isCertain('day') && !wide.test(words) ? start.get('day') : null,
    };
  }
}
