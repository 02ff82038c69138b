import type { Figure } from './figure.ts';

const roman = 'X{0,3}(?:IX|IV|V?I{0,3})';
/** Words for a century, beside which such letters are its number. */
const century =
  'siècles?|secol[oi]|siglos?|séculos?|segles?|century|centuries|Jahrhunderts?|eeuw|век\\p{L}*|столет\\p{L}+|wieku?|století|secolul\\p{L}*|vuosisa\\p{L}+|yüzyıl\\p{L}*|évszázad\\p{L}*|αιών\\p{L}+';
const edge = '(?<![\\p{L}\\p{N}])';
const patterns = {
  /** XIXe, IIIᵉ, Ier */
  french: new RegExp(
    `${edge}(?<roman>(?=[IVX])${roman})(?:e|ᵉ|er|ᵉʳ|ère|re|ème)(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  before: new RegExp(
    `${edge}(?<roman>(?=[IVX])${roman})(?:-lea|\\.|º|°)?(?=[\\s\\u00a0](?:${century})(?!\\p{L}))`,
    'giu',
  ),
  after: new RegExp(
    `(?<=${edge}(?:${century})[\\s\\u00a0](?:al\\s)?)(?<roman>(?=[IVX])${roman})(?:-lea)?(?![\\p{L}\\p{N}])`,
    'gu',
  ),
};
const worth: Record<string, number> = { I: 1, V: 5, X: 10 };

/** Ordinals in Roman numerals: centuries, and what French numbers with an ending (XIXe, IIIe République). */
export function romanOrdinals(text: string, language: string): Figure[] {
  if (!/[IVX]/u.test(text)) return [];
  const read = language === 'fr' ? Object.values(patterns) : [patterns.before, patterns.after];
  const found = read.flatMap((pattern) => [...text.matchAll(pattern)]);
  const figures = found.flatMap((match): Figure[] => {
    const numeral = match.groups?.roman?.toUpperCase() ?? '';
    if (numeral === '') return [];
    const start = match.index;
    return [
      {
        start,
        end: start + match[0].length,
        values: [worthOfNumeral(numeral)],
        unit: null,
        ordinal: true,
        significant: 2,
      },
    ];
  });
  return figures
    .sort((one, other) => one.start - other.start)
    .filter((figure, at, all) => at === 0 || figure.start >= (all[at - 1]?.end ?? 0));
}

function worthOfNumeral(numeral: string): number {
  let total = 0;
  for (let at = 0; at < numeral.length; at++) {
    const here = worth[numeral[at] ?? ''] ?? 0;
    const next = worth[numeral[at + 1] ?? ''] ?? 0;
    total += here < next ? -here : here;
  }
  return total;
}
