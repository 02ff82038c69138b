/** Ways to name the year before, of and after a text's date, by language; `\b`-like edges are added where words have spaces. */
const spoken: Record<string, [before: string, same: string, after: string]> = {
  en: [
    'last year|(?:the )?previous year|a year ago|a year earlier|one year ago',
    'this year|(?:the )?current year',
    'next year|(?:the )?coming year|(?:the )?following year|in a year',
  ],
  de: [
    '(?:im )?(?:letzte|vorige|vergangene)[nsrm]? jahr(?:es)?|vorjahr(?:e?s)?|vor einem jahr|voriges jahr',
    'dieses jahr(?:es)?|diese[ms] jahr(?:es)?|in diesem jahr|heuer|laufende[ns]? jahr(?:es)?',
    '(?:im )?(?:nächste|kommende|folgende)[nsrm]? jahr(?:es)?|in einem jahr',
  ],
  fr: [
    "l['’]an(?:née)? (?:derni(?:er|ère)|passée?|précédente?)|il y a un an",
    "cette année|l['’]année en cours",
    "l['’]an(?:née)? (?:prochaine?|suivante?)|dans un an",
  ],
  es: [
    'el año (?:pasado|anterior)|hace un año|del año (?:pasado|anterior)',
    'este año|año en curso',
    '(?:el |del )?(?:próximo año|año (?:próximo|que viene|siguiente))|dentro de un año',
  ],
  it: [
    "(?:l['’])?anno (?:scorso|passato|precedente)|(?:lo )?scorso anno|un anno fa",
    "quest['’]anno",
    "(?:l['’])?anno (?:prossimo|venturo|successivo)|(?:il )?prossimo anno|tra un anno",
  ],
  pt: [
    'o? ?ano passado|no ano (?:passado|anterior)|há um ano|último ano',
    '[nd]?este ano',
    'o? ?(?:próximo ano|ano que vem|ano seguinte)',
  ],
  nl: ['(?:vorig|afgelopen) jaar|een jaar geleden', 'dit jaar', '(?:volgend|komend) jaar'],
  af: ['verlede jaar', 'vanjaar|hierdie jaar', 'volgende jaar'],
  sv: ['i fjol|förra året|för ett år sedan', 'i år|detta år', 'nästa år'],
  no: ['i fjor|forrige år|for et år siden', 'i år|dette året', 'neste år'],
  da: ['sidste år|i fjor|for et år siden', 'i år|dette år', 'næste år'],
  fi: ['viime vuon(?:na|en)|vuosi sitten', 'tänä vuonna|tämän vuoden', 'ensi vuon(?:na|en)'],
  pl: [
    'w? ?(?:ubiegłym|zeszłym|minionym) roku|(?:ubiegłego|zeszłego) roku|rok temu',
    'w? ?(?:tym|bieżącym) roku|(?:tego|bieżącego) roku',
    'w? ?(?:przyszłym|następnym) roku|(?:przyszłego|następnego) roku|za rok',
  ],
  cs: [
    'loni|vloni|(?:minulý|minulého|minulém) rok[ue]?|před rokem',
    'letos|(?:tento|tohoto) rok[ue]?',
    'příští(?:ho|m)? rok[ue]?|za rok',
  ],
  ro: ['anul trecut|acum un an', 'anul acesta|anul curent|acest an', 'anul viitor'],
  hu: [
    'tavaly|(?:az )?előző év(?:ben)?|egy éve',
    'idén|(?:az )?idei év(?:ben)?|ez az év|ebben az évben',
    'jövőre|(?:a )?(?:jövő|következő) év(?:ben)?',
  ],
  tr: [
    'geçen (?:yıl|sene)|bir yıl önce|önceki yıl',
    'bu (?:yıl|sene)',
    '(?:gelecek|önümüzdeki) (?:yıl|sene)|seneye',
  ],
  ru: [
    'в? ?прошл(?:ом|ого) год[уа]|год назад|минувш(?:ем|его) год[уа]',
    'в? ?(?:этом|текущем) году|(?:этого|текущего) года',
    'в? ?(?:следующем|будущем) году|(?:следующего|будущего) года|через год',
  ],
  uk: [
    '(?:минулого|торішнього) року|торік|у? ?минулому році|рік тому',
    '(?:цього|поточного) року|цьогоріч|у цьому році',
    'наступного року|у? ?наступному році|за рік',
  ],
  bg: ['миналата година|преди година', 'тази година', 'догодина|следващата година'],
  el: [
    'πέρυ?σι|(?:τον )?περασμένο (?:χρόνο|έτος)|πριν (?:από )?ένα χρόνο',
    'φέτος|εφέτος',
    'του χρόνου|(?:τον )?επόμενο (?:χρόνο|έτος)',
  ],
  ar: [
    'العام (?:الماضي|المنصرم|السابق)|السنة الماضية|قبل عام',
    'هذا العام|العام (?:الحالي|الجاري)|هذه السنة|السنة (?:الحالية|الجارية)',
    'العام (?:المقبل|القادم)|السنة (?:المقبلة|القادمة)',
  ],
  fa: ['سال گذشته|پارسال', 'امسال', 'سال آینده'],
  he: ['(?:ב?שנה שעברה)|אשתקד', 'השנה', 'ב?שנה הבאה'],
  hi: ['पिछल[ाे] (?:साल|वर्ष)|बीते (?:साल|वर्ष)', 'इस साल|इस वर्ष', 'अगल[ाे] (?:साल|वर्ष)'],
  id: ['tahun lalu|tahun kemarin|setahun lalu', 'tahun ini', 'tahun depan|tahun mendatang'],
  vi: ['năm ngoái|năm trước', 'năm nay', 'năm sau|năm tới|sang năm'],
  sw: ['mwaka jana|mwaka uliopita', 'mwaka huu', 'mwaka ujao'],
  th: ['ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา', 'ปีนี้', 'ปีหน้า'],
  zh: ['去年|上年|一年前', '今年|本年', '明年|来年|來年'],
  ja: ['昨年|去年|前年|一年前', '今年|本年', '来年|翌年'],
  ko: ['지난해|작년|지난 해|1년 전', '올해|금년', '내년|이듬해'],
};

/** In these the words are found anywhere: they put no spaces between words, or hang other words onto them. */
const unspaced = new Set(['zh', 'ja', 'ko', 'th', 'ar', 'he', 'fa']);

const patterns = new Map<string, RegExp[]>();

function patternsOf(language: string): RegExp[] {
  const known = patterns.get(language);
  if (known) return known;
  const rows = spoken[language === 'nb' || language === 'nn' ? 'no' : language] ?? [];
  const made = rows.map((row) =>
    unspaced.has(language)
      ? new RegExp(row, 'giu')
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${row})(?![\\p{L}\\p{N}])`, 'giu'),
  );
  patterns.set(language, made);
  return made;
}

/**
 * The years that a text means by "last year", "this year" and "next year" in its language, given the date
 * it was published, each with its words; none without a date.
 */
export function relativeYears(
  text: string,
  language: string,
  publishedAt: string | null,
): { year: number; start: number; end: number }[] {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return [];
  // The year as it is written, where it is: midnight of a new year is another one elsewhere.
  const written = /^\d{4}/.exec(publishedAt ?? '')?.[0];
  const year = written ? Number(written) : new Date(published).getUTCFullYear();
  return patternsOf(language).flatMap((pattern, at) =>
    [...text.matchAll(pattern)].map((match) => ({
      year: year + at - 1,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** The languages whose words for such years are known. */
export const relativeYearLanguages = Object.keys(spoken);
