/// <reference path="./opencc-js.d.ts" />
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Chinese is written in traditional or in simplified characters, and who asks in the one reads the other. Both are
 * compared as simplified ones, character by character, as several traditional ones became one. Only in Chinese: Japanese
 * tells some of them apart.
 */

let simplified: Map<string, string> | null = null;
let traditional: Map<string, string[]> | null = null;

// `T S|T S S|…` as OpenCC has them: the first simplified one is the usual one. Read once Chinese is asked in.
function simplifiedOf(): Map<string, string> {
  simplified ??= new Map(
    traditionalToSimplified.split('|').map((entry) => {
      const [from = '', to = from] = entry.split(' ');
      return [from, to];
    }),
  );
  return simplified;
}

function traditionalOf(): Map<string, string[]> {
  if (traditional) return traditional;
  traditional = new Map();
  for (const [from, to] of simplifiedOf()) {
    const known = traditional.get(to);
    if (known) known.push(from);
    else traditional.set(to, [from]);
  }
  return traditional;
}

/** A Chinese text in simplified characters. */
export function asSimplified(text: string): string {
  const simple = simplifiedOf();
  return text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character);
}

/** A few simplified characters in the ways in which a text may have them, as they are first; `most` at most. */
export function chineseSpellings(simple: string, most = 8): string[] {
  const forms = traditionalOf();
  let spellings = [''];
  for (const character of simple) {
    const ways = [character, ...(forms.get(character) ?? [])];
    spellings = ways.flatMap((way) => spellings.map((begun) => begun + way)).slice(0, most);
  }
  return spellings;
}
