import { wordsIn } from './words-in-text.ts';

/** The words an article uses, to tell its names from its other words. Keys are folded. */
export interface Vocabulary {
  /** How often a word occurs. */
  count(key: string): number;
  /** How often a run of characters occurs, in scripts without spaces. */
  countText(run: string): number;
  /** True when the word stands with a capital inside a sentence, and nowhere without. */
  isName(key: string): boolean;
  /** True when the two words stand side by side somewhere. */
  together(first: string, second: string): boolean;
  /** True when the capitals of these letters begin words that stand together somewhere. */
  hasInitials(letters: string): boolean;
}

/** Counts the words of a text once. */
export function vocabularyOf(text: string, language: string): Vocabulary {
  const counts = new Map<string, number>();
  const capital = new Set<string>();
  const small = new Set<string>();
  const pairs = new Set<string>();
  let initials = ' ';
  let previous = '';
  let lastClause = -1;
  for (const word of wordsIn(text, language)) {
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
    if (word.capital && !word.opens) capital.add(word.key);
    if (!word.capital) small.add(word.key);
    pairs.add(`${previous} ${word.key}`);
    previous = word.key;
    if (word.clause !== lastClause) initials += ' ';
    lastClause = word.clause;
    // "of", "for", "de" inside a name do not break it.
    if (word.capital) initials += word.acronym ? ` ${word.key} ` : word.key[0];
    else if (word.content) initials += ' ';
  }
  return {
    count: (key) => counts.get(key) ?? 0,
    countText: (run) => (run === '' ? 0 : text.split(run).length - 1),
    isName: (key) => capital.has(key) && !small.has(key),
    together: (first, second) => pairs.has(`${first} ${second}`),
    hasInitials: (letters) => letters.length > 1 && initials.includes(letters),
  };
}
