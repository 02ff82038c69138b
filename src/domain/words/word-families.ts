import { foldWord } from '#domain/text/fold-character.ts';
import { familyRows } from './word-family-rows.ts';

interface Families {
  whole: Map<string, number[]>;
  starts: Map<string, number[]>;
}

const none: readonly number[] = [];
const byLanguage = new Map<string, Families>();

for (const [family, row] of familyRows.entries()) {
  for (const part of row.split(' / ')) {
    const [language = '', words = ''] = part.split(': ');
    const families = byLanguage.get(language) ?? { whole: new Map(), starts: new Map() };
    byLanguage.set(language, families);
    for (const word of words.split(' ')) {
      const star = word.endsWith('*');
      const key = foldWord(star ? word.slice(0, -1) : word);
      const list = star ? families.starts : families.whole;
      const known = list.get(key);
      if (!known) list.set(key, [family]);
      else if (!known.includes(family)) known.push(family);
    }
  }
}

/** Numbers of the families that a folded word of a language belongs to; words of several languages share a family. */
export function familiesOf(key: string, language: string): readonly number[] {
  const families = byLanguage.get(language);
  if (!families) return none;
  let found: number[] | null = null;
  const add = (list: number[] | undefined) => {
    if (list) found = found ? [...found, ...list] : list;
  };
  add(families.whole.get(key));
  for (let length = 2; length <= key.length; length++)
    add(families.starts.get(key.slice(0, length)));
  return found ?? none;
}
