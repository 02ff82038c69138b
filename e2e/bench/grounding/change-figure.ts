import type { Chance } from './seeded-random.ts';

/** Ways to make a figure wrong, by hand and apart from what the checker knows. Each gives null when it finds nothing to change. */
type Change = (text: string, chance: Chance) => string | null;

const digits = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

function replaceOne(
  text: string,
  pattern: RegExp,
  chance: Chance,
  by: (found: string) => string | null,
): string | null {
  const hits = [...text.matchAll(pattern)];
  if (hits.length === 0) return null;
  const hit = chance.pick(hits);
  const other = by(hit[0]);
  if (other === null || other === hit[0]) return null;
  return text.slice(0, hit.index) + other + text.slice(hit.index + hit[0].length);
}

const anotherDigit: Change = (text, chance) =>
  replaceOne(text, digits, chance, (found) => {
    const places = [...found].flatMap((character, place) =>
      /\p{Nd}/u.test(character) ? [place] : [],
    );
    const place = chance.pick(places);
    const old = found.charCodeAt(place);
    let zero = old;
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && old - zero < 9) zero -= 1;
    const next = zero + ((old - zero + 1 + chance.below(8)) % 10);
    if (place === 0 && next === zero && found.length > 1) return null;
    return found.slice(0, place) + String.fromCharCode(next) + found.slice(place + 1);
  });

const oneMore: Change = (text, chance) =>
  replaceOne(text, /(?<![\d.,])\d{1,4}(?![\d.,]*\d)/gu, chance, (found) =>
    String(Number(found) + chance.pick([1, -1, 2, 10])),
  );

const tenfold: Change = (text, chance) =>
  replaceOne(text, /(?<![\d.,])[1-9]\d*(?![\d.,]*\d)/gu, chance, (found) => `${found}0`);

const swapDigits: Change = (text, chance) =>
  replaceOne(text, /(?<![\d.,])[1-9][1-9](?![\d])/gu, chance, (found) =>
    found[0] === found[1] ? null : `${found[1]}${found[0]}`,
  );

const swapTwo: Change = (text, chance) => {
  const hits = [...text.matchAll(digits)];
  const first = hits[chance.below(Math.max(1, hits.length - 1))];
  const second = first && hits[hits.indexOf(first) + 1];
  if (!first || !second || first[0] === second[0]) return null;
  return (
    text.slice(0, first.index) +
    second[0] +
    text.slice(first.index + first[0].length, second.index) +
    first[0] +
    text.slice(second.index + second[0].length)
  );
};

const minus: Change = (text, chance) =>
  replaceOne(
    text,
    /(?<=[\s(])\d+(?:[.,]\d+)?(?= ?%| percent| Prozent)/gu,
    chance,
    (found) => `-${found}`,
  );

/** Words that take each other's place: numbers, ordinals, scales, units, days, months. */
const families: string[][] = [
  [
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
    'twenty',
    'thirty',
  ],
  ['first', 'second', 'third', 'fourth', 'fifth', 'tenth'],
  ['million', 'billion', 'trillion', 'thousand'],
  ['doubled', 'tripled', 'halved', 'quadrupled'],
  ['twice', 'three times', 'half'],
  ['percent', 'percentage points'],
  ['km', 'miles'],
  ['miles', 'kilometers'],
  ['hours', 'minutes', 'days', 'weeks', 'months', 'years', 'decades'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  [
    'January',
    'February',
    'March',
    'April',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['dozens', 'hundreds', 'thousands', 'millions'],
  ['euros', 'dollars', 'pounds', 'yen'],
  ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'zwölf'],
  ['ersten', 'zweiten', 'dritten', 'vierten'],
  ['Millionen', 'Milliarden', 'Billionen'],
  ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  [
    'Januar',
    'Februar',
    'März',
    'April',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  ['Stunden', 'Minuten', 'Tage', 'Wochen', 'Monate', 'Jahre'],
  ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'dix'],
  ['millions', 'milliards'],
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'diez'],
  ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  ['tre', 'quattro', 'cinque', 'sette'],
  ['dois', 'três', 'quatro', 'cinco', 'dez'],
  ['два', 'три', 'четыре', 'пять', 'десять'],
  ['миллионов', 'миллиардов', 'тысяч'],
  ['万', '億'],
  ['亿', '万'],
  ['만', '억'],
  ['一', '二', '三', '四', '五', '六', '七', '八', '九'],
  ['مليون', 'مليار', 'ألف'],
  ['लाख', 'करोड़', 'हज़ार'],
  ['%', '‰'],
];

const anotherWord: Change = (text, chance) => {
  for (const family of chance.shuffled(families)) {
    const present = family.filter((word) => boundary(word).test(text));
    if (present.length === 0) continue;
    const word = chance.pick(present);
    const other = chance.pick(family.filter((candidate) => candidate !== word));
    return text.replace(boundary(word), other);
  }
  return null;
};

function boundary(word: string): RegExp {
  if (!/^[\p{sc=Latin}\p{sc=Cyrillic} ]+$/u.test(word))
    return new RegExp(`(?<=[\\p{Nd}\\s一-十])${word}|${word}(?=[人年月日回つ名個个])`, 'u');
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
}

const anotherCurrency: Change = (text, chance) =>
  replaceOne(text, /[$€£]/gu, chance, (found) =>
    chance.pick(['$', '€', '£'].filter((sign) => sign !== found)),
  );

const changes: [Change, number][] = [
  [anotherDigit, 4],
  [oneMore, 2],
  [tenfold, 1],
  [swapDigits, 1],
  [swapTwo, 2],
  [minus, 1],
  [anotherWord, 4],
  [anotherCurrency, 1],
];
const weighted = changes.flatMap(([change, weight]) => new Array<Change>(weight).fill(change));

/** The sentence with one figure, unit, ordinal, day or month made wrong; null when it has none. */
export function withAnotherFigure(text: string, chance: Chance): string | null {
  for (const change of chance.shuffled(weighted).slice(0, 8)) {
    const changed = change(text, chance);
    if (changed !== null && changed !== text) return changed;
  }
  return null;
}
