import { isQuantityWord } from '#domain/numbers/scales-and-units.ts';
import { sameWordInflected } from '#domain/words/inflection.ts';
import { isSameName, isTitleCase, nameLikeness } from '#domain/words/names-in-text.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { isNamedAround } from './known-around.ts';
import { replacedRun } from './replaced-run.ts';
import { type Comparison, type Difference, differenceBetween } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';

/** From this share of agreeing words on, a claim follows its sentence. */
const close = 0.6;

/**
 * Names that the claim surely puts for another: nowhere in the cited sentences or around them, at the
 * place of a name of theirs that the claim does not use. One difference for each run of words.
 */
export function nameDifferences(comparison: Comparison, hunks: Hunk[]): Difference[] {
  const { claim, alignment, claimLanguage, sourceLanguage, share } = comparison;
  if (claimLanguage !== sourceLanguage || share < close || isTitleCase(claim)) return [];
  const rivals = claim.map((word, place) => {
    const hunk = hunks.find(({ claim: run }) => place >= run.from && place < run.to);
    if (!hunk || alignment.partner[place] !== -1) return null;
    return rivalOf(comparison, hunk, word, place);
  });
  const differences: Difference[] = [];
  for (let place = 0; place < claim.length; place += 1) {
    const rival = rivals[place];
    if (!rival) continue;
    let end = place + 1;
    while (rivals[end]) end += 1;
    const from = beginsRun(comparison, place) ? place - 1 : place;
    differences.push(differenceBetween(comparison, 'name', claim.slice(from, end), rival));
    place = end;
  }
  return differences;
}

/** Whether the word before a strange name, at the beginning of the claim, belongs to it: "Satya Nadella". */
function beginsRun({ claim, alignment }: Comparison, place: number): boolean {
  const opening = claim[place - 1];
  return Boolean(
    opening?.opens && opening.capital && opening.content && alignment.partner[place - 1] === -1,
  );
}

function rivalOf(
  comparison: Comparison,
  hunk: Hunk,
  word: Word,
  place: number,
): readonly Word[] | null {
  const run = replacedRun(comparison, hunk);
  if (run) return isSpokenOf(comparison, place) ? null : run;
  if (!isSureName(comparison, place) || isNamedAround(comparison, place)) return null;
  const names = unusedNames(comparison, hunk);
  return names.length > 0 && isAnother(comparison, word, names) ? names : null;
}

/** In scripts without capitals: the cited sentences or those around them have the word. */
function isSpokenOf({ claim, source, around }: Comparison, place: number): boolean {
  const word = claim[place];
  return [...source, ...around].some(
    (other) => word && !word.dense && sameWordInflected(other.key, word.key),
  );
}

function isSureName({ claim, claimLanguage, vocabulary }: Comparison, place: number): boolean {
  const word = claim[place] as Word;
  if (isQuantityWord(word.key, claimLanguage)) return false;
  const likeness = nameLikeness(claim, place, claimLanguage, vocabulary);
  if (likeness === 'no') return false;
  if (likeness === 'name') return true;
  // What opens a sentence has a capital anyway: only beside another name it is one itself.
  const next = claim[place + 1];
  return Boolean(word.opens && next?.capital && next.content && claimLanguage !== 'de');
}

/** Names of the source in a stretch where claim and source part, that the claim says nowhere. */
function unusedNames(
  { claim, source, sourceLanguage, vocabulary }: Comparison,
  hunk: Hunk,
): Word[] {
  const names: Word[] = [];
  for (let place = hunk.source.from; place < hunk.source.to; place += 1) {
    const word = source[place] as Word;
    const used = claim.some(({ key }) => sameWordInflected(key, word.key));
    if (used) continue;
    const likeness = nameLikeness(source, place, sourceLanguage, vocabulary);
    const next = source[place + 1];
    if (likeness === 'name' || (likeness === 'maybe' && next?.capital && next.content))
      names.push(word);
  }
  return names;
}

/** No other form, nation, abbreviation or part of the name that the article gives. */
function isAnother({ vocabulary }: Comparison, word: Word, rivals: readonly Word[]): boolean {
  const letters = rivals.map(({ key }) => key[0]).join('');
  if (word.acronym && letters.includes(word.key)) return false;
  return !rivals.some(
    ({ key }) =>
      isSameName(key, word.key) ||
      vocabulary.together(word.key, key) ||
      vocabulary.together(key, word.key),
  );
}
