import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { figureDifferences } from './check-figures.ts';
import { nameDifferences } from './check-names.ts';
import { changesCertainty, negationCutOff, negationDifferences } from './check-negation.ts';
import { layBeside } from './lay-beside.ts';
import type { CheckableArticle } from './prepare-article.ts';
import { saysMore } from './says-more.ts';
import { isTied, sharesEnough } from './shares-enough.ts';
import { startsWithinClause } from './starts-within-clause.ts';
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

/** From this share of agreeing words on, what differs is told as an alteration whatever its length. */
const leastClose = 0.6;

/** Lays a claim's words beside the cited sentences' and names every figure, name and negation that differs. */
export function compareWording(
  checkable: CheckableArticle,
  text: string,
  cited: Word[],
  nearby: Word[],
  { figuresOnly, quoted }: { figuresOnly: boolean; quoted: boolean },
): Wording {
  const comparison = layBeside(checkable, text, cited, nearby);
  if (figuresOnly) return compareFigures(comparison, checkable);
  const hunks = hunksOf(comparison.alignment);
  if (!sharesEnough(comparison)) {
    if (comparison.claimLanguage !== comparison.sourceLanguage) {
      return compareAcrossLanguages(comparison);
    }
    // An exact quote may be put in other words altogether, as long as something ties the two together.
    const tied = quoted && isTied(comparison) && nameDifferences(comparison, hunks).length === 0;
    if (!tied) return wording('unlike', comparison);
  }
  const differences = differencesIn(comparison, hunks);
  const close = differences.length > 0 && comparison.share >= leastClose;
  if (!close && saysMore(comparison, quoted)) return wording('unlike', comparison);
  if (differences.length > 0) return wording('altered', comparison, differences);
  return wording(isSame(comparison, hunks) ? 'same' : 'reworded', comparison);
}

/** Only figures count, and only those that the article gives nowhere. */
function compareFigures(comparison: Comparison, { index }: CheckableArticle): Wording {
  const differences = figureDifferences(comparison, []).filter(
    ({ claimed }) => index.text.indexOf(claimed) === -1,
  );
  return wording(differences.length > 0 ? 'altered' : 'reworded', comparison, differences);
}

/** Without common words only figures and names tell the sentence: those in the sentences next to it do not count. */
function compareAcrossLanguages(comparison: Comparison): Wording {
  const alone: Comparison = Object.create(comparison, { nearby: { value: [] } });
  const differences = figureDifferences(alone, []).filter(isCertain);
  return wording(differences.length > 0 ? 'altered' : 'other language', alone, differences);
}

function differencesIn(comparison: Comparison, hunks: Hunk[]): Difference[] {
  return [
    ...figureDifferences(comparison, hunks),
    ...nameDifferences(comparison, hunks),
    ...negationDifferences(comparison, hunks),
    ...[negationCutOff(comparison) ?? []].flat(),
  ];
}

/** Whether the claim keeps the sentence word for word, and nothing that it leaves out changes what it says. */
function isSame(comparison: Comparison, hunks: Hunk[]): boolean {
  const { claim, alignment } = comparison;
  const verbatim = claim.length > 0 && alignment.likeness.every((likeness) => likeness === 'same');
  return (
    verbatim && !changesCertainty(comparison, alignment, hunks) && !startsWithinClause(comparison)
  );
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
function anchorsOf({ claim, source, nearby }: Comparison): number {
  const known = [...source, ...nearby];
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
