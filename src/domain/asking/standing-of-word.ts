import { familiesOf, moneyFamily } from '#domain/words/word-families.ts';
import type { ArticleWords } from './article-words.ts';
import { kinOf, matchesOf } from './matching-words.ts';
import type { AskedWord } from './read-question.ts';
import { trait } from './sentence-traits.ts';

/** How surely "for 41 million euros" answers what something costs, though no word of it says so. */
const byAmount = 0.7;

/** Writes into `found` how surely each sentence holds a word of a question, 0 to 1, and returns how surely the title does. */
export function standingOfWord(
  asked: AskedWord,
  words: ArticleWords,
  title: ReadonlySet<number>,
  language: string,
  found: Float32Array,
): number {
  found.fill(0);
  let inTitle = 0;
  const put = (number: number, value: number) => {
    for (const place of words.sentencesOf[number] ?? []) {
      if (value > (found[place] ?? 0)) found[place] = value;
    }
    if (title.has(number)) inTitle = Math.max(inTitle, value);
  };
  if (familiesOf(asked.form, language).includes(moneyFamily)) putAmounts(words, found);
  if (asked.grams.length === 0) {
    for (const { number, sureness } of matchesOf(asked, words, language)) put(number, sureness);
    return inTitle;
  }
  // As much of the word as the sentence holds: a dictionary may cut elsewhere than the writer.
  const each = 1 / asked.grams.length;
  for (const gram of asked.grams) {
    const number = words.numberOf.get(gram);
    if (number === undefined) continue;
    for (const place of words.sentencesOf[number] ?? []) {
      found[place] = Math.min(1, (found[place] ?? 0) + each);
    }
    if (title.has(number)) inTitle = Math.min(1, inTitle + each);
  }
  for (const { number, sureness } of kinOf(asked, words, language)) put(number, sureness);
  return inTitle;
}

function putAmounts({ traits, count }: ArticleWords, found: Float32Array): void {
  const amount = trait.money | trait.figure;
  for (let place = 0; place < count; place++) {
    if (((traits[place] ?? 0) & amount) === amount) found[place] = byAmount;
  }
}
