const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

export const isTitleRight = (expected: string, found: string): boolean =>
  letters(expected) === letters(found);

/** Labels name several people in one line too, and keep the word before them. */
const namesIn = (lines: string[]) =>
  lines
    .flatMap((line) =>
      line.replace(/^\s*(?:by|von)\s+/i, '').split(/\s*(?:,|;|\||\/|&|\b(?:and|und|et)\b)\s*/),
    )
    .map(letters)
    .filter(Boolean);

/** The same people, in any order. */
export function areAuthorsRight(expected: string[], found: string[]): boolean {
  const wanted = new Set(namesIn(expected));
  const got = new Set(namesIn(found));
  return wanted.size === got.size && [...wanted].every((name) => got.has(name));
}

/** The same day, as either source writes it or in UTC. */
export function isDateRight(expected: string, found: string): boolean {
  if (!found) return false;
  const days = (moment: string) => {
    const text = moment.trim().replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2');
    const time = Date.parse(text);
    const written = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
    return [written, Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)];
  };
  const wanted = days(expected);
  return days(found).some((day) => day !== undefined && wanted.includes(day));
}

/** A publisher's short name and the site's own, one of which holds the other. */
export function isSiteRight(expected: string, found: string): boolean {
  const [wanted, got] = [letters(expected), letters(found)];
  return got.length > 1 && (wanted.includes(got) || got.includes(wanted));
}

export const isLanguageRight = (expected: string[], found: string): boolean =>
  expected.includes(found.toLowerCase().split(/[-_]/)[0] ?? '');

/** How many phrases stand in the text, white space and the way that letters are composed aside. */
export function countPhrases(phrases: string[], text: string): number {
  const flat = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ');
  const whole = flat(text);
  return phrases.filter((phrase) => whole.includes(flat(phrase).trim())).length;
}
