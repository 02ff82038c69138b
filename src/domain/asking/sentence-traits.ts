import { numberWordsOf } from '#domain/numbers/number-words.ts';
import { scaleOf } from '#domain/numbers/scales-and-units.ts';
import { isOfKind } from '#domain/words/binding-words.ts';
import { calendarWord } from '#domain/words/calendar-words.ts';
import { isRelativeTime, isTimeWord } from '#domain/words/quantity-words.ts';
import { wordsByLanguage } from '#domain/words/words-by-language.ts';

/** Bits: what a sentence holds that a question may ask for. */
export const trait = {
  figure: 1,
  /** A day, month or year. */
  date: 2,
  /** "Last week", "in three days". */
  time: 4,
  /** A word with a capital inside the sentence. */
  name: 8,
  /** Two of them side by side. */
  fullName: 16,
  /** A person by office or title, in scripts without capitals. */
  person: 32,
  cause: 64,
  quotation: 128,
  saying: 256,
  money: 512,
  percent: 1024,
  /** The sentence asks something itself. */
  question: 2048,
  /** Words for a place stand before or behind a name. */
  place: 4096,
  /** A unit of time, as in "two and a half hours". */
  timeUnit: 8192,
} as const;

/** Words that give a reason. */
const causes: Record<string, string> = {
  en: 'because since due owing thanks reason reasons so therefore caused amid fear fearing fears mean means why',
  de: 'weil da denn wegen aufgrund grund deshalb daher darum angesichts infolge damit um',
  fr: 'car parce puisque cause raison grâce afin faute pour suite réponse',
  es: 'porque pues debido causa razón consecuencia motivo para ya gracias',
  it: 'perché poiché causa motivo dovuto grazie siccome per',
  pt: 'porque pois devido causa razão motivo para graças',
  nl: 'omdat doordat want wegens vanwege reden daarom dankzij',
  ru: 'потому поскольку ибо причина причине причины благодаря чтобы поэтому связи',
  tr: 'çünkü nedeniyle sebebiyle dolayı yüzünden için nedenle',
  ar: 'لان بسبب نتيجة لذلك سبب جراء ناتجا',
};
const causesOf = wordsByLanguage(causes);

/** Verbs of saying in languages that `isOfKind` does not know. */
const sayings: Record<string, string> = {
  ru: 'сказал сказала сказали заявил заявила заявили отметил отметила сообщил сообщила подчеркнул считает уверен уверена',
  tr: 'dedi söyledi belirtti bildirdi açıkladı vurguladı kaydetti ifade etti',
  ar: 'قال قالت صرح صرحت اوضح اوضحت اضاف اضافت اكد اكدت اعلن',
};
const sayingsOf = wordsByLanguage(sayings);

/** What one word tells of a sentence. `form` is folded, `raw` as it is written. */
export function traitsOfWord(form: string, raw: string, language: string): number {
  let found = 0;
  if (/^\p{N}/u.test(form)) {
    found |= isYear.test(form) ? trait.date : trait.figure;
  } else if ((numberWordsOf(language)?.values.get(form) ?? 0) > 1) found |= trait.figure;
  else if (form.length > 3 && (scaleOf(form, language) ?? 0) > 99) found |= trait.figure;
  if (calendarWord(form, raw)) found |= trait.date;
  if (isTimeWord(form) || (form.length > 1 && isRelativeTime(form))) found |= trait.time;
  if (causesOf(language)?.has(form)) found |= trait.cause;
  if (sayingsOf(language)?.has(form) || isOfKind(form, 'attributions', language)) {
    found |= trait.saying;
  }
  return found;
}

const isYear = /^(?:1[5-9]|20|21)\d\d(?:s|er)?$/;

const quoted = /["“”«»„「」『』]|(?<!\p{L})['‘]\p{L}/u;
const money =
  /[$€£¥₹₩₽₺]|(?:euro|dollar|pound|yuan|yen|rubl|frank|franc|rupee|krone|peso|real)|RM\d|USD|EUR|CHF|руб|долл|евро|lira|元|円|ドル|원|달러|دولار|يورو|ريال/iu;
const percents =
  /[%％٪]|per ?cent|prozent|pour cent|por ciento|per cento|por cento|procent|процент|yüzde|パーセント|퍼센트|百分之|بالمئة|المئة/iu;
const asks = /[?？؟]["”»』」)\s]*$/u;
const denseFigure =
  /[二两兩三四五六七八九十百千万萬億亿][人名个個家年月日号次天周岁歳時件点元円倍成本社台辆条颗]|[一二三四五六七八九십백천]\s?(?:명|개|번)|(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s(?:명|개|번|차례|달|살)/u;
const denseDate =
  /\d\s?(?:年|月|日|号|년|월|일)|今年|去年|昨年|来年|明年|昨日|今日|올해|지난해|작년|내년/u;
const denseCause =
  /因为|因為|由于|由於|因此|所以|为了|原因|ため|から[、。]|ので|によって|により|理由|때문|탓에|위해|이유|라서|므로/u;
const densePerson =
  /(?:氏|さん|社長|会長|首相|大統領|議員|教授|記者|長官|大臣|監督)|(?:先生|女士|主席|总统|總統|部长|记者|教授|代表|主任|表示|博士|司长)|(?:대표|의원|대통령|장관|씨|총리|교수|위원장|총장|기자|대변인)/u;
const denseSaying =
  /述べ|語っ|話し|説明し|という|表示|指出|说[，：]|称[，：]|认为|말했|밝혔|전했|했다고|라고/u;
const places =
  /(?<!\p{L})(?:in|at|from|near|to|aus|nach|bei|à|au|en|dans|depuis|de|a|desde|da|do|no|na|van|в|из|на|под)\s(?:\p{L}{1,4}\s)?\p{Lu}|\p{L}['’](?:de|da|te|ta|den|dan|ye|ya)(?!\p{L})|[市県国省州区]|에서|출신|(?:시|도|군|구|동)(?:에|로)\s|(?:في|من|الى|إلى)\s/u;

/** Beside a figure it tells how long something takes. */
const timeUnits =
  /(?<!\p{L})(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|m[eê]s|anos?|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|jaren|секунд\p{L}?|минут\p{L}?|час(?:а|ов)?|д(?:ень|ня|ней)|недел[ьюяи]|месяц\p{L}{0,2}|год(?:а|ов)?|лет|saniye|dakika|saat|gün|hafta|ay|yıl|دقائق|دقيقة|ساعات?|ساعة|أيام|يوما?|أسابيع|أسبوع|أشهر|شهرا?|سنوات|سنة|أعوام|عاما?)(?!\p{L})|\d\s?(?:초|분|시간|일|주|개월|달|년|秒|分|時間|日間|週間|か月|カ月|ヶ月|年|小时|小時|分钟|天|周|个月|個月)/iu;

const hasDense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** What the whole of a sentence tells, beside its words. */
export function traitsOfText(text: string): number {
  let found = 0;
  if (quoted.test(text)) found |= trait.quotation;
  if (money.test(text)) found |= trait.money;
  if (percents.test(text)) found |= trait.percent;
  if (asks.test(text)) found |= trait.question;
  if (places.test(text)) found |= trait.place;
  if (timeUnits.test(text)) found |= trait.timeUnit;
  if (!hasDense.test(text)) return found;
  if (denseFigure.test(text)) found |= trait.figure;
  if (denseDate.test(text)) found |= trait.date;
  if (denseCause.test(text)) found |= trait.cause;
  if (densePerson.test(text)) found |= trait.person;
  if (denseSaying.test(text)) found |= trait.saying;
  return found;
}
