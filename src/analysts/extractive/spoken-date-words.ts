/** How a language tells a date by how far it is from the day of the text; what has no key is the source of a regular expression. */
export interface SpokenDateWords {
  /** Words for a day, with how many days off it is. */
  days: Record<string, number>;
  /** One such unit, and after `/` several. */
  day: string;
  week: string;
  month: string;
  year: string;
  /** How long ago; `#` stands for a number and its unit. */
  ago: string;
  /** The one before and the one after; `#` stands for a unit or a day of the week. */
  last: string;
  next: string;
}

export const spokenDateWords: Record<string, SpokenDateWords> = {
  en: {
    days: { yesterday: -1, 'last night': -1, tomorrow: 1 },
    day: 'day/days',
    week: 'week/weeks',
    month: 'month/months',
    year: 'year/years',
    ago: '# ago',
    last: 'last #',
    next: 'next #',
  },
  de: {
    days: { gestern: -1, vorgestern: -2, übermorgen: 2, 'letzte nacht': -1 },
    day: 'tag/tage|tagen',
    week: 'woche/wochen',
    month: 'monat|monats/monate|monaten',
    year: 'jahr|jahres/jahre|jahren',
    ago: 'vor #',
    last: '(?:letzte|vorige|vergangene)[mnrs]? #',
    next: '(?:nächste|kommende)[mnrs]? #',
  },
  fr: {
    days: { 'avant-hier': -2, hier: -1, 'après-demain': 2, demain: 1 },
    day: 'jour/jours',
    week: 'semaine/semaines',
    month: "mois(?! d(?:e |['’]))/mois",
    year: 'an|année/ans|années',
    ago: 'il y a #',
    last: "(?:la |le |l[’'])?# (?:dernier|dernière|passée?)",
    next: "(?:la |le |l[’'])?# prochaine?",
  },
  es: {
    days: { anteayer: -2, ayer: -1, 'pasado mañana': 2 },
    day: 'día/días',
    week: 'semana/semanas',
    month: 'mes(?! de )/meses',
    year: 'año/años',
    ago: '(?<!desde )hace #',
    last: '# pasad[oa]|pasad[oa] #',
    next: '# próxim[oa]|próxim[oa] #|# que viene',
  },
  it: {
    days: { "l'altro ieri": -2, 'l’altro ieri': -2, ieri: -1, domani: 1, dopodomani: 2 },
    day: 'giorno/giorni',
    week: 'settimana/settimane',
    month: 'mese(?! di )/mesi',
    year: 'anno/anni',
    ago: '# fa',
    last: '# scors[oa]|scors[oa] #',
    next: '# prossim[oa]|prossim[oa] #',
  },
  pt: {
    days: { anteontem: -2, ontem: -1, 'depois de amanhã': 2, amanhã: 1 },
    day: 'dia/dias',
    week: 'semana/semanas',
    month: 'mês(?! de )/meses',
    year: 'ano/anos',
    ago: '# atrás|(?<!desde )há #',
    last: '# passad[oa]|passad[oa] #',
    next: '# que vem|próxim[oa] #|# próxim[oa]',
  },
  nl: {
    days: { eergisteren: -2, gisteren: -1, overmorgen: 2 },
    day: 'dag/dagen',
    week: 'week/weken',
    month: 'maand/maanden',
    year: 'jaar/jaren',
    ago: '# geleden',
    last: '(?:vorige?|afgelopen) #',
    next: '(?:volgende?|komende?) #',
  },
  ru: {
    days: { позавчера: -2, вчера: -1, послезавтра: 2, завтра: 1 },
    day: 'день|дня/дней',
    week: 'неделя|недели|неделе|неделю/недель',
    month: 'месяц|месяца|месяце/месяцев',
    year: 'год|года|году/лет',
    ago: '# назад',
    last: String.raw`(?:прошл|минувш)\p{L}{2,3} #`,
    next: String.raw`(?:следующ|будущ)\p{L}{2,3} #`,
  },
  uk: {
    days: { позавчора: -2, вчора: -1, учора: -1, післязавтра: 2, завтра: 1 },
    day: 'день|дні/днів',
    week: 'тиждень|тижня|тижні/тижнів',
    month: 'місяць|місяця|місяці/місяців',
    year: 'рік|року|році|роки/років',
    ago: '# тому',
    last: String.raw`минул\p{L}{2,3} #`,
    next: String.raw`наступн\p{L}{2,3} #`,
  },
};
