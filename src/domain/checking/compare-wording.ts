import type { Sentence } from '#domain/article/article.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { contextOf, dateDifferences, isContextGiven, ownerDifferences } from './check-context.ts';
import { figureDifferences } from './check-figures.ts';
import { nameDifferences } from './check-names.ts';
import { negationCutOff, negationDifferences } from './check-negation.ts';
import { oppositeDifferences } from './check-opposites.ts';
import { exchangedWords } from './exchanged.ts';
import { foreignAddress } from './foreign-address.ts';
import { isArticleWords } from './is-article-words.ts';
import { koreanNegation } from './korean-negation.ts';
import { layBeside } from './lay-beside.ts';
import type { CheckableArticle } from './prepare-article.ts';
import { sharesEnough } from './shares-enough.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import { type Hunk, hunksOf } from './wording-hunks.ts';

/** What laying a claim beside its sentences gives; `same`: word for word, in order, perhaps shortened. */
export interface Wording {
  kind: 'same' | 'reworded' | 'altered' | 'other language' | 'unlike';
  differences: Difference[];
  /** Figures and names of the claim that the cited sentences give as well. */
  anchors: number;
  /** The claim gives a figure in fewer digits than the article. */
  rounded: boolean;
}

/** What a claim is laid beside: the cited sentences, the words of them that count, and the words around them. */
export interface Cited {
  sentences: readonly Sentence[];
  words: Word[];
  around: Word[];
}

export interface ComparisonOptions {
  /** Of a conclusion only the figures are compared. */
  figuresOnly: boolean;
  /** The claim's quotation was found word for word. */
  quoted: boolean;
  /** What belongs to the claim without standing in it. */
  context?: string | undefined;
}

/** A claim of two hundred words beside two thousand: what goes beyond that is no claim about a sentence, and was made to be slow. */
const mostPairs = 400_000;
const mostAround = 4000;

/** Nothing is said of what was not compared: it counts as not matched. */
const unread: Wording = {
  kind: 'unlike',
  differences: [],
  anchors: 0,
  rounded: false,
};

/** Lays a claim's words beside the cited sentences' and names every figure, name and negation that differs. */
export function compareWording(
  checkable: CheckableArticle,
  text: string,
  { sentences, words, around }: Cited,
  { figuresOnly, quoted, context }: ComparisonOptions,
): Wording {
  const comparison = layBeside(checkable, text, words, around.slice(0, mostAround));
  if (comparison.claim.length * words.length > mostPairs) return unread;
  if (figuresOnly) return compareFigures(comparison, checkable);
  const hunks = hunksOf(comparison.alignment);
  const foreign = addressDifferences(text, checkable);
  if (foreign.length > 0) return wording('altered', comparison, foreign);
  if (comparison.claimLanguage !== comparison.sourceLanguage)
    return compareAcrossLanguages(comparison);
  const belongs = context ? contextOf(context, checkable.language) : null;
  const differences = differencesIn(comparison, hunks);
  if (belongs) {
    differences.push(
      ...ownerDifferences(belongs, comparison),
      ...dateDifferences(belongs, comparison),
    );
  }
  if (differences.length > 0) return wording('altered', comparison, differences);
  if (!sharesEnough(comparison, quoted)) return wording('unlike', comparison);
  const same =
    isArticleWords(checkable, comparison.claim, text, sentences) &&
    (belongs === null || isContextGiven(belongs, comparison));
  return wording(same ? 'same' : 'reworded', comparison);
}

/** An address that the article doesn't give can't have been read there. */
function addressDifferences(text: string, { article }: CheckableArticle): Difference[] {
  const claimed = foreignAddress(text, article.text);
  return claimed === null ? [] : [{ kind: 'wording', claimed, found: null, foundAt: null }];
}

/** Only figures count, and only those that the article gives nowhere. */
function compareFigures(comparison: Comparison, { index }: CheckableArticle): Wording {
  // A conclusion follows no sentence: its figures are compared as if it did.
  const followed: Comparison = Object.create(comparison, { share: { value: 1 } });
  const differences = figureDifferences(followed, []).filter(
    ({ claimed }) => index.text.indexOf(claimed) === -1,
  );
  return wording(differences.length > 0 ? 'altered' : 'reworded', comparison, differences);
}

/** Without common words only figures and names tell the sentence: those in the sentences next to it do not count. */
function compareAcrossLanguages(comparison: Comparison): Wording {
  const alone: Comparison = Object.create(comparison, { around: { value: [] } });
  const differences = figureDifferences(alone, []).filter(isCertain);
  return wording(differences.length > 0 ? 'altered' : 'other language', alone, differences);
}

function differencesIn(comparison: Comparison, hunks: Hunk[]): Difference[] {
  return [
    ...figureDifferences(comparison, hunks),
    ...nameDifferences(comparison, hunks),
    ...exchangedWords(comparison),
    ...oppositeDifferences(comparison),
    ...negationDifferences(comparison, hunks),
    ...[negationCutOff(comparison) ?? []].flat(),
    ...[koreanNegation(comparison) ?? []].flat(),
  ];
}

function wording(
  kind: Wording['kind'],
  comparison: Comparison,
  differences: Difference[] = [],
): Wording {
  const rounded = comparison.alignment.likeness.includes('rounded');
  return { kind, differences, anchors: anchorsOf(comparison), rounded };
}

/** How many figures and names of the claim the cited sentences and those next to them give as well. */
function anchorsOf({ claim, source, around }: Comparison): number {
  const known = [...source, ...around];
  return claim.filter(
    (word) =>
      (word.figure || word.calendar || word.capital) &&
      word.content &&
      known.some((other) => likenessOf(word, other) !== null),
  ).length;
}

/** Across languages a small number may be written out in a way that is not known. */
function isCertain({ claimed, found }: Difference): boolean {
  return found !== null || /\d{2}/u.test(claimed);
}
