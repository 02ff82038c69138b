import type { Chance } from './seeded-random.ts';

const ones: Record<string, string[]> = {
  en: [
    '',
    '',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  de: [
    '',
    '',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  fr: [
    '',
    '',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
  ],
  es: [
    '',
    '',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
  ],
  it: [
    '',
    '',
    'due',
    'tre',
    'quattro',
    'cinque',
    'sei',
    'sette',
    'otto',
    'nove',
    'dieci',
    'undici',
    'dodici',
  ],
  pt: [
    '',
    '',
    'dois',
    'três',
    'quatro',
    'cinco',
    'seis',
    'sete',
    'oito',
    'nove',
    'dez',
    'onze',
    'doze',
  ],
};
const percent: Record<string, string> = {
  en: ' percent',
  de: ' Prozent',
  fr: ' pour cent',
  es: ' por ciento',
  it: ' per cento',
  pt: ' por cento',
  ru: ' процентов',
  ja: 'パーセント',
  ko: '퍼센트',
  hi: ' प्रतिशत',
  ar: ' في المئة',
};
const decimalComma = /^(?:de|fr|es|it|pt|ru|cs|da|no|sv|tr|id|pl|nl)$/u;

type Way = (text: string, language: string, chance: Chance) => string;

const ways: Way[] = [
  (text, language) => text.replace(/(?<=\d) ?%/u, percent[language] ?? '\u202f%'),
  (text) =>
    text.replace(
      / (?:percent|per cent|Prozent|por ciento|pour cent|per cento|por cento|процентов)(?!\p{L})/u,
      '%',
    ),
  (text, language) =>
    text.replace(
      /(?<![\p{L}\d.,/:$€£-])([2-9]|1[0-2])(?= \p{Ll}{3,})/u,
      (found) => ones[language]?.[Number(found)] ?? found,
    ),
  (text, language) => {
    const words = ones[language] ?? [];
    const place = words.findIndex(
      (word, at) => at > 1 && new RegExp(`(?<![\\p{L}-])${word}(?= \\p{Ll})`, 'u').test(text),
    );
    return place < 0
      ? text
      : text.replace(new RegExp(`(?<![\\p{L}-])${words[place]}(?= \\p{Ll})`, 'u'), String(place));
  },
  (text, language) =>
    text.replace(/(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)/u, (found) => {
      const plain = found.replace(/[.,]/gu, '');
      return decimalComma.test(language) === found.includes('.') || language === 'en'
        ? plain
        : found;
    }),
  (text) =>
    text.replace(
      /(?<![\d.,])(\d{1,3}),(\d{3})(?:,(\d{3}))?(?![\d.,]*\d)/u,
      (_, ...parts: string[]) =>
        parts
          .slice(0, 3)
          .filter((part) => /^\d+$/u.test(String(part ?? '')))
          .join('\u202f'),
    ),
  (text) =>
    text.replace(
      /(\d) (million|billion|trillion)/u,
      (_, digit: string, scale: string) =>
        digit + { million: 'm', billion: 'bn', trillion: 'tn' }[scale],
    ),
  (text) =>
    text.replace(
      /(\d(?:\.\d)?)(bn|m)(?!\p{L})/u,
      (_, digit: string, scale: string) => `${digit} ${scale === 'm' ? 'million' : 'billion'}`,
    ),
  (text) => text.replace(/(\d) Millionen/u, '$1 Mio.').replace(/(\d) Milliarden/u, '$1 Mrd.'),
  (text) => text.replace(/(\d) millions/u, '$1 M').replace(/(\d) milliards/u, '$1 Md'),
  (text) =>
    text.replace(
      /\$(\d+(?:\.\d+)?)(?: (million|billion))(?! dollars)/u,
      (_, digits: string, scale: string) => `${digits} ${scale} dollars`,
    ),
  (text) => text.replace(/\$(\d+)(?![\d.,\u202f-]| (?:m|b|t)|[mbk])/u, '$1 dollars'),
  (text) => text.replace(/(\d) (?:euros?|Euro)(?!\p{L})/u, '$1 €'),
  (text) =>
    text.replace(
      /(\d) (?:kilometers|kilometres|Kilometer|kilomètres|kilómetros)(?!\p{L})/u,
      '$1 km',
    ),
  // Rounding, to two figures or to the whole.
  (text, language) =>
    text.replace(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){1,3}(?![\d.,]*\d)/u, (found) =>
      language === 'en' ? roundedTo(found, 2) : found,
    ),
  (text) =>
    text.replace(
      /(?<![\d.,])(\d{2})\.(\d)(?= ?(?:%|percent|million|billion))/u,
      (_, whole: string, tenth: string) => String(Math.round(Number(`${whole}.${tenth}`))),
    ),
  (text) =>
    text.replace(
      /(?<![\d.,])(\d{2}),(\d)(?= ?(?:%|Prozent|Millionen|Milliarden|pour cent|por ciento))/u,
      (_, whole: string, tenth: string) => String(Math.round(Number(`${whole}.${tenth}`))),
    ),
  (text) =>
    text.replace(
      /(?<![\d.,])([1-9]),?(\d)\d{2},?\d{3}(?![\d.,]*\d)/u,
      (_, first: string, second: string) => `about ${first}.${second} million`,
    ),
  (text) =>
    /[\u3040-\u9fff]/u.test(text)
      ? text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : text,
  (text, language) =>
    language === 'ar'
      ? text.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
      : text,
  (text, language) =>
    language === 'hi'
      ? text.replace(/\d/gu, (digit) => String.fromCharCode(0x966 + Number(digit)))
      : text,
  (text) => text.replace(/(\d+)万/u, (_, digits: string) => `${digits}0000`),
];

function roundedTo(figure: string, significant: number): string {
  const plain = figure.replace(/,/gu, '');
  const value = Number(Number(plain).toPrecision(significant));
  if (Math.abs(value - Number(plain)) / value > 0.05) return figure;
  return value >= 1e6 ? `${value / 1e6} million` : value.toLocaleString('en-US');
}

/** The sentence with one or two figures written otherwise or rounded; null when it has none that can be. */
export function respelt(sentence: string, language: string, chance: Chance): string | null {
  let text = sentence;
  let changed = 0;
  for (const way of chance.shuffled(ways)) {
    const next = way(text, language, chance);
    if (next !== text) {
      text = next;
      changed += 1;
      if (changed === 2 || chance.next() < 0.5) break;
    }
  }
  return changed === 0 ? null : text;
}
