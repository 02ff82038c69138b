const number = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const scale = String.raw`(?:thousand|million|billion|trillion|m|M|bn|B|tn|T|k|K|mn|Tausend|Millionen|Million|Milliarden|Milliarde|Mio\.?|Mrd\.?|mille|millions?|milliards?|mil|millones|millón|milioni|miliardi|milhões|milhão|bilhões|bilhão|miljoen|miljard|miljoner|miljarder|millioner|milliarder|milion(?:ów|y)?|miliard(?:ów|y|a)?|mld\.?|mln\.?|tis\.?|milyon|milyar|bin|тыс\.?|млн\.?|млрд\.?|тысяч|миллион(?:а|ов)?|миллиард(?:а|ов)?|万|億|亿|萬|兆|만|억|조|ألف|مليون|مليار|אלף|מיליון|מיליארד)`;
const currency = String.raw`(?:US\$|A\$|C\$|HK\$|NT\$|R\$|[$€£¥₹₩₺₽₪฿₫₦]|USD|EUR|GBP|CHF|RMB|SEK|NOK|DKK|Rs\.?|Fr\.)`;
const currencyWord = String.raw`(?:euros?|dollars?|pounds?|yuan|yen|rubles?|rupees?|francs?|pesos?|reais|real|kroner|kronor|złotych|zł|Kč|korun|lira|Franken|рублей|руб\.?|гривен|долларов|евро|円|元|美元|歐元|欧元|ドル|ユーロ|원|달러|دولار|يورو|שקל(?:ים)?|דולר(?:ים)?)`;
const percent =
  '(?:%|percent|per cent|percentage points?|Prozent(?:punkte)?|pour cent|por ciento|per cento|por cento|procent|prosent|procento?|процент(?:а|ов)?|yüzde|パーセント|퍼센트|في المئة|بالمئة|אחוז(?:ים)?)';
const unit = String.raw`(?:km\/h|mph|km²|km2|sq km|square (?:miles|feet|kilometres|kilometers|metres|meters)|km|kilometres?|kilometers?|miles?|metres?|meters?|feet|inches|cm|mm|nm|kg|kilograms?|grams?|tonnes?|tons?|Tonnen|Kilometer|Meter|Grad|Hektar|hectares?|acres?|litres?|liters?|Liter|barrels?|GW|MW|kW|TWh|GWh|MWh|kWh|GHz|MHz|Hz|GB|TB|MB|Gbps|Mbps|mAh|ppm|mg|°C|°F|degrees|light[- ]years|parameters|tokens|qubits|公里|平方公里|米|公斤|吨|噸|度|キロ|メートル|トン|킬로미터|㎞|㎏)`;

/** A sum or a share, with its unit. */
const amount = new RegExp(
  [
    String.raw`${currency}\s?(?:${number})(?:\s?[-–]\s?(?:${number}))?(?:[\s-]?${scale}(?![\p{L}]))?`,
    String.raw`(?:${number})(?:[\s\u00a0-]?${scale})?[\s\u00a0]?(?:${currency}|${currencyWord})(?![\p{L}\p{N}])`,
    String.raw`(?:%\s?)(?:${number})`,
    String.raw`(?:${number})[\s\u00a0]?${percent}(?![\p{L}])`,
    String.raw`(?:${number})[\s\u00a0](?:million|billion|trillion|Millionen|Milliarden|millions|milliards|millones|milioni|miliardi|milhões|bilhões|miljoen|miljard|miljoner|millioner|milionów|milionů|milyon|milyar|млн|млрд|миллионов|миллиардов|مليون|مليار)(?![\p{L}])`,
    String.raw`(?:${number})\s?(?:万|億|亿|萬|만|억)\s?(?:[人户戶台件吨噸円元명원])?`,
  ].join('|'),
  'gu',
);
/** A length, a weight, a capacity. */
const measure = new RegExp(
  String.raw`(?:${number})(?:[\s\u00a0]?${scale})?[\s\u00a0-]?${unit}(?![\p{L}\p{N}])`,
  'gu',
);
const guarded = /[\p{N}.,$€£-]$/u;

export interface Figure {
  /** As the article writes it, e.g. `$360 billion`. */
  text: string;
  index: number;
  kind: 'amount' | 'measure';
}

/** Amounts of money, shares and measures with their unit, as the text writes them. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const [kind, pattern] of [
    ['amount', amount],
    ['measure', measure],
  ] as const) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (guarded.test(text.slice(Math.max(0, index - 1), index))) continue;
      if (
        figures.some(
          (other) => other.index < index + found.length && index < other.index + other.text.length,
        )
      )
        continue;
      figures.push({ text: found.trim(), index, kind });
    }
  }
  return figures;
}

/** What a number counts no longer when it is an age, a time or a date. */
const noCount =
  /^[\s\u00a0-]?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|year-old|am|pm|a\.m|p\.m|o['’]clock|percent|Jahre?n?|Monate?n?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|Uhr|jährige\p{L}*|ans?|mois|semaines?|jours?|heures?|minutes?|secondes?|años?|meses|semanas?|días?|horas?|minutos?|segundos?|anni|anno|mesi|settimane|giorni|ore|minuti|secondi|anos?|dias?|jaar|maanden|weken|dagen|uur|minuten|år|måneder|månader|uker|veckor|dagar|dager|timer|timmar|lat|lata|miesięcy|tygodni|dni|godzin|minut|let|roky|roků|měsíců|týdnů|dnů|hodin|лет|года|год|месяц\p{L}*|недел\p{L}*|дн\p{L}*|час\p{L}*|минут\p{L}*|yıl\p{L}*|ay\p{L}*|hafta\p{L}*|gün\p{L}*|saat\p{L}*|dakika\p{L}*|January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|de\s|di\s|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|januar|februar|marts|april|juni|juli|august|oktober|desember|december)(?!\p{L})/iu;
const count =
  /(?<![\p{L}\p{N}.,:/$€£#№·-])(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+|\d{2,6})(?=[\s\u00a0]\p{L}{3,})|(?<![\d.年])\d{1,6}(?:[,，]\d{3})*(?=\s?(?:人|名|件|台|社|軒|棟|校|か所|カ所|个|個|家|条|條|位|艘|架|颗|辆|명|건|곳|대|개|마리|가구|채))/gu;

/** How many things a text counts, `167 passengers`, beside ages, times and years. */
export function countsIn(text: string): number {
  let counts = 0;
  for (const { 0: found, index } of text.matchAll(count)) {
    const after = text.slice(index + found.length, index + found.length + 20);
    // Oct. 11, Phase 1, Article 5.
    const before = text.slice(Math.max(0, index - 24), index);
    if (/[^.!?\s]\s\p{Lu}[\p{L}]*\.?\s$/u.test(before)) continue;
    if (noCount.test(after) || /^(?:1[5-9]|20)\d\d$/u.test(found)) continue;
    counts += 1;
  }
  return counts;
}
