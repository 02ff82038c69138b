const number = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const scale = String.raw`(?:thousand|million|billion|trillion|m|M|bn|B|tn|T|k|K|mn|Tausend|Millionen|Million|Milliarden|Milliarde|Mio\.?|Mrd\.?|mille|millions?|milliards?|mil|millones|millón|milioni|miliardi|milhões|milhão|bilhões|bilhão|miljoen|miljard|miljoner|miljarder|millioner|milliarder|milion(?:ów|y)?|miliard(?:ów|y|a)?|mld\.?|mln\.?|tis\.?|milyon|milyar|bin|тыс\.?|млн\.?|млрд\.?|тысяч|миллион(?:а|ов)?|миллиард(?:а|ов)?|万|億|亿|萬|兆|만|억|조|ألف|مليون|مليار|אלף|מיליון|מיליארד)`;
const currency = String.raw`(?:US\$|A\$|C\$|HK\$|NT\$|R\$|[$€£¥₹₩₺₽₪฿₫₦]|USD|EUR|GBP|CHF|RMB|SEK|NOK|DKK|Rs\.?|Fr\.)`;
const currencyWord = String.raw`(?:euros?|dollars?|pounds?|yuan|yen|rubles?|rupees?|francs?|pesos?|reais|real|kroner|kronor|złotych|zł|Kč|korun|lira|Franken|рублей|руб\.?|гривен|долларов|евро|円|元|美元|歐元|欧元|ドル|ユーロ|원|달러|دولار|يورو|שקל(?:ים)?|דולר(?:ים)?)`;
const percent =
  '(?:%|percent|per cent|percentage points?|Prozent(?:punkte)?|pour cent|por ciento|per cento|por cento|procent|prosent|procento?|процент(?:а|ов)?|yüzde|パーセント|퍼센트|في المئة|بالمئة|אחוז(?:ים)?)';
const unit = String.raw`(?:km\/h|mph|km²|km2|sq km|square (?:miles|feet|kilometres|kilometers|metres|meters)|km|kilometres?|kilometers?|miles?|metres?|meters?|feet|inches|cm|mm|nm|kg|kilograms?|grams?|tonnes?|tons?|Tonnen|Kilometer|Meter|Grad|Hektar|hectares?|acres?|litres?|liters?|Liter|barrels?|GW|MW|kW|TWh|GWh|MWh|kWh|GHz|MHz|Hz|GB|TB|MB|Gbps|Mbps|mAh|ppm|mg|°C|°F|degrees|light[- ]years|parameters|tokens|qubits|公里|平方公里|米|公斤|吨|噸|度|キロ|メートル|トン|킬로미터|㎞|㎏)`;

/** Money, percentages and measures; a bare count is no figure here, since nothing says what it counts. */
const figure = new RegExp(
  [
    String.raw`${currency}\s?(?:${number})(?:\s?[-–]\s?(?:${number}))?(?:[\s-]?${scale}(?![\p{L}]))?`,
    String.raw`(?:${number})(?:[\s\u00a0-]?${scale})?[\s\u00a0]?(?:${currency}|${currencyWord})(?![\p{L}\p{N}])`,
    String.raw`(?:%\s?)(?:${number})`,
    String.raw`(?:${number})[\s\u00a0]?${percent}(?![\p{L}])`,
    String.raw`(?:${number})(?:[\s\u00a0]?${scale})?[\s\u00a0-]?${unit}(?![\p{L}\p{N}])`,
    String.raw`(?:${number})[\s\u00a0](?:million|billion|trillion|Millionen|Milliarden|millions|milliards|millones|milioni|miliardi|milhões|bilhões|miljoen|miljard|milyon|milyar|млн|млрд|миллионов|миллиардов)(?![\p{L}])`,
    String.raw`(?:${number})\s?(?:万|億|亿|萬)(?:人|户|戶|台|件|吨|噸|円|元)?`,
  ].join('|'),
  'gu',
);
const guarded = /[\p{N}.,$€£-]$/u;

export interface Figure {
  /** As the article writes it, e.g. `$360 billion`. */
  text: string;
  index: number;
}

/** Amounts of money, percentages and measures with their unit, as the text writes them. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const { 0: found, index } of text.matchAll(figure)) {
    if (guarded.test(text.slice(Math.max(0, index - 1), index))) continue;
    figures.push({ text: found.trim(), index });
  }
  return figures;
}
