import { sameWordInflected } from './inflection.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words-in-text.ts';

/** `maybe`: a capital that the language or the place would ask for anyway. */
export type NameLikeness = 'name' | 'maybe' | 'no';

const germanNoun =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|taet|nis|nisse|ismus|chen|lein|ling|tum|prozent|jahre?n?|tage?n?|mensch|menschen|million|millionen|milliarden?|euro)$/u;
const germanDeterminer =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\p{L}*|sein\p{L}*|ihr\p{L}*|unser\p{L}*|dies\p{L}*|jed\p{L}*|viele\p{L}*|alle\p{L}*|mehrere\p{L}*|im|am|zum|zur|vom|beim|ins|ans|\p{Ll}{3,}(?:e|en|er|es|em))$/u;
/** Letters that stand for a role or a thing, not for an organization. */
const plainAcronyms = new Set(
  'ceo cfo cto coo ceos gdp ai ki ia tv pc ev evs ipo pr hr it vs gmt am pm usd eur pdg pib bip dna hiv ok suv suvs app vr id'.split(
    ' ',
  ),
);
const titles = new Set(
  'mr mrs ms dr prof president minister senator king queen prince herr frau prasident kanzler monsieur madame señor senor sr sra signor don presidente premier'.split(
    ' ',
  ),
);

/** Whether the word at a place of a text is (part of) the name of a person, organization or place. */
export function nameLikeness(
  words: Word[],
  at: number,
  language: string,
  vocabulary: Vocabulary,
): NameLikeness {
  const word = words[at];
  if (!word || word.figure || word.calendar) return 'no';
  if (/^[\p{sc=Katakana}ー]{2,}$/u.test(word.key)) return 'maybe';
  if (!word.capital || titles.has(word.key)) return 'no';
  if (word.acronym) return plainAcronyms.has(word.key) ? 'no' : 'name';
  if (!word.content) return 'no';
  const before = words[at - 1];
  const after = words[at + 1];
  if (language === 'de' || language === 'lb') {
    if (germanNoun.test(word.key) || (before && germanDeterminer.test(before.key))) return 'no';
    const beside = [before, after].some(
      (other) => other?.capital && other.content && other.clause === word.clause && !other.calendar,
    );
    return beside && !word.opens && !germanNoun.test(after?.key ?? '') ? 'name' : 'maybe';
  }
  if (!word.opens) return 'name';
  // "Rival Microsoft said": what opens a sentence has a capital anyway.
  return vocabulary.isName(word.key) ? 'name' : 'maybe';
}

/** True when most longer words begin with a capital, as in English headlines: capitals then tell nothing. */
export function isTitleCase(words: Word[]): boolean {
  const long = words.filter((word) => word.key.length > 3 && !word.figure && !word.dense);
  return long.length >= 4 && long.filter((word) => word.capital).length > 0.75 * long.length;
}

const demonyms = [
  'france french frenchman',
  'spain spanish spaniard',
  'netherlands dutch holland',
  'britain british uk united-kingdom briton britons england english',
  'wales welsh',
  'ireland irish',
  'denmark danish danes',
  'poland polish poles',
  'turkey turkish turkiye turks',
  'sweden swedish swedes',
  'finland finnish finns',
  'switzerland swiss',
  'greece greek greeks',
  'norway norwegian',
  'scotland scottish scots',
  'germany german germans',
  'us usa america american americans united-states states',
  'eu european-union europe european',
  'china chinese',
  'japan japanese',
  'russia russian russians',
  'ukraine ukrainian ukrainians',
  'israel israeli israelis',
  'iraq iraqi',
  'iran iranian',
  'philippines filipino philippine',
  'belgium belgian',
  'italy italian italians',
  'portugal portuguese',
  'brazil brazilian',
  'canada canadian canadians',
  'mexico mexican',
  'australia australian',
  'congress congressional',
];
const nationOf = new Map(
  demonyms.flatMap((row, nation) => row.split(' ').map((word) => [word, nation] as const)),
);

/** A word that may be (part of) a name: it has a capital, and is neither a small word nor a date. */
export function isCapitalized(word: Word): boolean {
  return word.capital && word.content && !word.calendar;
}

/** Whether two folded words may give one name: the same, in another form, or a nation and its adjective. */
export function isSameName(left: string, right: string): boolean {
  return sameWordInflected(left, right) || sameNation(left, right);
}

/** Whether two folded names mean one nation: France and French, US and American. */
export function sameNation(left: string, right: string): boolean {
  const nation = nationOf.get(left);
  return nation !== undefined && nation === nationOf.get(right);
}
