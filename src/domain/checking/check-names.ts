import { isQuantityWord } from '#domain/numbers/scales-and-units.ts';
import { sameWordInflected } from '#domain/words/inflection.ts';
import {
  isTitleCase,
  type NameLikeness,
  nameLikeness,
  sameNation,
} from '#domain/words/names-in-text.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { movedAlone, movedWithItsPhrase } from './moved-words.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';

/** From this share of agreeing words on, a word of a script without capitals that replaces one the article repeats counts as a name. */
const almostVerbatim = 0.8;

/** Names in the claim that the cited sentences do not give, one difference for each run of words. */
export function nameDifferences(comparison: Comparison, hunks: Hunk[]): Difference[] {
  const { claim, alignment } = comparison;
  const plain = isTitleCase(claim);
  const strange = claim.map((word, place) => {
    if (alignment.partner[place] !== -1 || movedWithItsPhrase(comparison, place)) return null;
    const hunk = hunks.find(({ claim: run }) => place >= run.from && place < run.to);
    const likeness = likenessAt(comparison, place, plain);
    const rival = hunk ? rivalIn(comparison, hunk, likeness) : null;
    if (rival) return isAnotherName(comparison, word, rival) ? { rival } : null;
    if (likeness !== 'name') return null;
    const moved = movedAlone(comparison, place);
    if (moved) return moved.key === word.key ? null : { rival: [moved] };
    return isKnown(comparison, place) ? null : { rival: null };
  });
  const differences: Difference[] = [];
  for (let place = 0; place < claim.length; place += 1) {
    const found = strange[place];
    if (!found) continue;
    let end = place + 1;
    while (strange[end]) end += 1;
    const opening = claim[place - 1];
    const withOpening = opening?.opens && opening.capital && alignment.partner[place - 1] === -1;
    differences.push({
      kind: 'name',
      claimed: textOf(comparison.claimText, claim.slice(withOpening ? place - 1 : place, end)),
      found: found.rival && textOf(comparison.sourceText, found.rival),
      foundAt: found.rival?.[0]?.start ?? null,
    });
    place = end;
  }
  return differences;
}

function likenessAt(
  { claim, claimLanguage, vocabulary }: Comparison,
  place: number,
  titleCase: boolean,
): NameLikeness {
  if (!titleCase) return nameLikeness(claim, place, claimLanguage, vocabulary);
  const word = claim[place];
  return word && (word.acronym || vocabulary.isName(word.key))
    ? 'name'
    : word?.capital
      ? 'maybe'
      : 'no';
}

/** The article's name at the same place: the capitalised run, or in other scripts a word that it repeats. */
function rivalIn(comparison: Comparison, hunk: Hunk, likeness: NameLikeness): Word[] | null {
  if (comparison.share < 0.5 || (!hunk.before && !hunk.after)) return null;
  const { source, vocabulary, sourceLanguage } = comparison;
  const names: Word[] = [];
  for (let place = hunk.source.from; place < hunk.source.to; place += 1) {
    const word = source[place] as Word;
    const known = nameLikeness(source, place, sourceLanguage, vocabulary);
    const both = known === 'name' ? likeness !== 'no' : known === 'maybe' && likeness === 'name';
    const open = known === 'maybe' && likeness === 'maybe' && comparison.share >= almostVerbatim;
    if (both || (open && hunk.before && hunk.after)) names.push(word);
  }
  if (names.length > 0) return names;
  return onlyCapitals(comparison, hunk) ?? replacedRun(comparison, hunk);
}

/** In a claim that is word for word otherwise, one capitalised run put for another is another name, or another noun. */
function onlyCapitals({ claim, source, alignment }: Comparison, hunk: Hunk): Word[] | null {
  const said = claim.slice(hunk.claim.from, hunk.claim.to);
  const known = source.slice(hunk.source.from, hunk.source.to);
  if (!said.some(isCapital) || !known.some(isCapital)) return null;
  if (said.length > 5 || known.length > 5) return null;
  const others = alignment.likeness.filter((likeness) => likeness !== 'same').length;
  return others <= said.length && claim.length >= said.length + 5 ? known.filter(isCapital) : null;
}

function isCapital(word: Word): boolean {
  return word.capital && word.content && !word.calendar;
}

/** What a name in Chinese or Japanese is written in. */
const denseName = /^[\p{sc=Han}\p{sc=Katakana}ー・]{2,}$/u;
/** Longer runs (in words, or in characters of a script without spaces) are another wording, not another name. */
const longestName = 8;

/**
 * In scripts without capitals: what the claim replaced by something the cited sentences do not say,
 * when the claim is word for word otherwise, or the article says it twice and never says the other.
 */
function replacedRun(comparison: Comparison, hunk: Hunk): Word[] | null {
  const { claim, source, claimText, sourceText, vocabulary, alignment } = comparison;
  const said = claim.slice(hunk.claim.from, hunk.claim.to);
  const known = source.slice(hunk.source.from, hunk.source.to);
  if (said.length === 0 || known.length === 0) return null;
  if (said.length > longestName || known.length > longestName) return null;
  const run = textOf(sourceText, known);
  if (/\p{Ll}|\p{Lu}/u.test(run)) return null;
  if (known.some((word) => word.figure !== null) || !known.some((word) => word.content))
    return null;
  if (said.some((word) => word.figure !== null)) return null;
  if (known[0]?.dense && ![run, textOf(claimText, said)].every((name) => denseName.test(name)))
    return null;
  const strangers = alignment.likeness.filter((likeness) => likeness !== 'same').length;
  if (strangers <= said.length && claim.length >= said.length + 4) {
    return said.some((word) => source.every(({ key }) => key !== word.key)) ? known : null;
  }
  if (comparison.share < almostVerbatim) return null;
  const claimed = textOf(claimText, said);
  const unsaid = said.some((word) =>
    word.dense ? vocabulary.countText(claimed) === 0 : vocabulary.count(word.key) === 0,
  );
  const repeated = known.every((word) => word.dense)
    ? run.length > 1 && vocabulary.countText(run) > 1
    : known.some((word) => vocabulary.count(word.key) > 1);
  return unsaid && repeated ? known : null;
}

function isAnotherName(
  { vocabulary, claimLanguage }: Comparison,
  word: Word,
  rival: Word[],
): boolean {
  if (isQuantityWord(word.key, claimLanguage)) return false;
  if (!word.content && !word.acronym) return false;
  if (isAbbreviation(word, rival)) return false;
  return !rival.some(
    (other) =>
      other.key === word.key ||
      sameNation(other.key, word.key) ||
      sameWordInflected(other.key, word.key) ||
      // A first name or a surname put to the name that the article gives in part.
      vocabulary.together(word.key, other.key) ||
      vocabulary.together(other.key, word.key),
  );
}

/** ECB for European Central Bank. */
function isAbbreviation(word: Word, names: Word[]): boolean {
  return (
    word.acronym &&
    names
      .map(({ key }) => key[0])
      .join('')
      .includes(word.key)
  );
}

/** Whether a name is borne out: in the cited sentences or beside them, or elsewhere in the article where it replaces a pronoun or description. */
function isKnown(comparison: Comparison, place: number): boolean {
  const { claim, source, nearby, vocabulary, alignment } = comparison;
  const word = claim[place] as Word;
  const alike = (other: Word) =>
    other.key === word.key ||
    sameNation(other.key, word.key) ||
    sameWordInflected(other.key, word.key);
  if (source.some(alike) || nearby.some(alike)) return true;
  if (word.acronym && vocabulary.hasInitials(word.key)) return true;
  const beside = [claim[place - 1], claim[place + 1]].filter(
    (other) => other?.capital && other.content,
  );
  const matched = [place - 1, place + 1].some(
    (at) => claim[at]?.capital && (alignment.partner[at] ?? -1) !== -1,
  );
  if (matched)
    return beside.some(
      (other) =>
        other &&
        (vocabulary.together(word.key, other.key) || vocabulary.together(other.key, word.key)),
    );
  if (
    initialsOfRun(claim, place).some((letters) =>
      source.some((other) => other.acronym && other.key === letters),
    )
  )
    return true;
  return vocabulary.count(word.key) > 0;
}

/** The first letters of the capitalised run around a place: European Central Bank gives ecb. */
function initialsOfRun(words: Word[], place: number): string[] {
  let from = place;
  let to = place;
  while (
    words[from - 1]?.capital ||
    (words[from - 1]?.content === false && words[from - 2]?.capital)
  )
    from -= 1;
  while (words[to + 1]?.capital || (words[to + 1]?.content === false && words[to + 2]?.capital))
    to += 1;
  const letters = words
    .slice(from, to + 1)
    .filter((word) => word.capital)
    .map((word) => word.key[0])
    .join('');
  return letters.length > 1 ? [letters, letters.slice(1)] : [];
}

function textOf(text: string, words: Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}
