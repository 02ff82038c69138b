import type { Sentence } from '#domain/article/article.ts';
import { isOfKind } from '#domain/words/binding-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { isInQuotation } from './is-in-quotation.ts';
import type { CheckableArticle } from './prepare-article.ts';

/** How many sentences back somebody may have been named. */
const furthest = 3;

/**
 * The name that a pronoun of a sentence stands for, as folded words: that of whom an earlier sentence
 * quotes or begins with, if it is cited too and all between speak of the same by a pronoun. Where the
 * pronoun is not the speaker, that sentence must name nobody else. Null where it is not sure.
 */
export function whoIsMeant(
  checkable: CheckableArticle,
  sentence: Sentence,
  cited: readonly Sentence[],
): string[] | null {
  const found = namedBefore(checkable, sentence, cited);
  if (!found || (found.others && !saysItself(checkable, sentence))) return null;
  return found.name;
}

/** The name of whoever speaks a sentence that is inside quotation marks and names no speaker itself; null where that is not sure. */
export function whoSpeaks(
  checkable: CheckableArticle,
  sentence: Sentence,
  cited: readonly Sentence[],
): string[] | null {
  const words = checkable.wordsOf(sentence);
  const first = words[0];
  if (!first || !isInQuotation(checkable.article, first.start)) return null;
  if (words.some(({ key }) => isOfKind(key, 'saying', checkable.language))) return null;
  return namedBefore(checkable, sentence, cited)?.name ?? null;
}

/** Whom the nearest earlier sentence names that is not about somebody by a pronoun; null unless it is cited. */
function namedBefore(
  checkable: CheckableArticle,
  { id }: Sentence,
  cited: readonly Sentence[],
): { name: string[]; others: boolean } | null {
  const place = checkable.placeOf(id) ?? 0;
  for (let back = 1; back <= furthest; back += 1) {
    const earlier = checkable.article.sentences[place - back];
    if (!earlier) return null;
    if (!saysItself(checkable, earlier) && !beginsWithPronoun(checkable, earlier)) {
      return cited.includes(earlier) ? speakerIn(checkable, earlier) : null;
    }
  }
  return null;
}

function beginsWithPronoun(checkable: CheckableArticle, sentence: Sentence): boolean {
  const { language } = checkable;
  const words = checkable.wordsOf(sentence);
  const first = words.findIndex(({ key }) => isOfKind(key, 'pronouns', language));
  return (
    first !== -1 && first <= 3 && words.slice(0, first).every((word) => !isName(word) || word.opens)
  );
}

/** "He said": the sentence's speaker is a pronoun. */
function saysItself(checkable: CheckableArticle, sentence: Sentence): boolean {
  const { language } = checkable;
  const words = checkable.wordsOf(sentence);
  const says = (word: Word | undefined) =>
    word !== undefined && isOfKind(word.key, 'saying', language);
  return words.some(
    ({ key, clause }, place) =>
      isOfKind(key, 'pronouns', language) &&
      // "Said it was": there the pronoun is not who speaks.
      (says(words[place + 1]) || (says(words[place - 1]) && words[place + 1]?.clause !== clause)),
  );
}

/** The one name in a sentence that says something, or else the one it begins with; `others`: it names more. */
function speakerIn(
  checkable: CheckableArticle,
  sentence: Sentence,
): { name: string[]; others: boolean } | null {
  const words = checkable.wordsOf(sentence);
  const runs = namesIn(words, checkable.language);
  const said = runs.filter((run) => isBesideSaying(words, run, checkable.language));
  const opens = runs.find(
    (run) => run[0] !== undefined && isFirst(words, run[0], checkable.language),
  );
  const name = said[0] ?? opens;
  if (!name || said.length > 1) return null;
  const others = runs.some((run) => run !== name && run.length > 1);
  return { name: name.map(({ key }) => key), others };
}

function isFirst(words: readonly Word[], word: Word, language: string): boolean {
  return words
    .slice(0, words.indexOf(word))
    .every(({ key }) => isOfKind(key, 'connectors', language));
}

/** Runs of capitalized words. */
function namesIn(words: readonly Word[], language: string): Word[][] {
  const runs: Word[][] = [];
  for (const [place, word] of words.entries()) {
    if (!isName(word) || isOfKind(word.key, 'connectors', language)) continue;
    const previous = words[place - 1];
    if (previous && isName(previous) && previous.clause === word.clause) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

function isName(word: Word): boolean {
  return word.capital && word.content && !word.calendar && !word.figure;
}

function isBesideSaying(words: readonly Word[], run: readonly Word[], language: string): boolean {
  const first = words.indexOf(run[0] as Word);
  const neighbors = [words[first - 1], words[first + run.length]];
  return neighbors.some((word) => word && isOfKind(word.key, 'attributions', language));
}

/** How many words of a claim, from a place on, are the end of a name: "Le Clair" of Craig Le Clair; 0 when none. */
export function wordsOfName(claim: readonly Word[], at: number, name: readonly string[]): number {
  let run = 0;
  while (claim[at + run]?.capital && run < name.length) run += 1;
  for (let length = run; length > 0; length -= 1) {
    const end = name.slice(-length);
    if (end.every((key, index) => claim[at + index]?.key === key)) return length;
  }
  return 0;
}
