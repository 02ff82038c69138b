import { foldWord } from '#domain/text/fold-character.ts';
import { familyRows } from './word-family-rows.ts';

interface Families {
  whole: Map<string, number[]>;
  starts: Map<string, number[]>;
}

/** The family of prices, costs and paying, the first of the rows. */
export const moneyFamily = 0;

const none: readonly number[] = [];
const byLanguage = new Map<string, Families>();

function familiesIn(language: string): Families {
  const known = byLanguage.get(language);
  if (known) return known;
  const families: Families = { whole: new Map(), starts: new Map() };
  byLanguage.set(language, families);
  const begins = `${language}: `;
  for (const [family, row] of familyRows.entries()) {
    for (const part of row.split(' / ')) {
      if (!part.startsWith(begins)) continue;
      for (const word of part.slice(begins.length).split(' ')) {
        const star = word.endsWith('*');
        const key = foldWord(star ? word.slice(0, -1) : word);
        const list = star ? families.starts : families.whole;
        const numbers = list.get(key);
        if (!numbers) list.set(key, [family]);
        else if (!numbers.includes(family)) numbers.push(family);
      }
    }
  }
  return families;
}

/** Numbers of the families that a folded word of a language belongs to; words of several languages share a family. */
export function familiesOf(key: string, language: string): readonly number[] {
  const families = familiesIn(language);
  let found: number[] | null = null;
  const add = (list: number[] | undefined) => {
    if (list) found = found ? [...found, ...list] : list;
  };
  add(families.whole.get(key));
  for (let length = 2; length <= key.length; length++)
    add(families.starts.get(key.slice(0, length)));
  return found ?? none;
}
