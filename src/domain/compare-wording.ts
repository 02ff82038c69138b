import { alignWords, likenessOf } from './align-words.ts';
import { figureDifferences } from './check-figures.ts';
import { nameDifferences } from './check-names.ts';
import { changesCertainty, negationDifferences } from './check-negation.ts';
import { languageOf } from './function-words.ts';
import type { CheckableArticle } from './prepare-article.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import { hunksOf } from './wording-hunks.ts';
import { type Word, wordsIn } from './words-in-text.ts';

/** What laying a claim beside its sentences gives; `same`: word for word, in order, perhaps shortened. */
export interface Wording {
  kind: 'same' | 'reworded' | 'altered' | 'other language' | 'unlike';
  differences: Difference[];
  /** Figures and names of the claim that the cited sentences give as well. */
  anchors: number;
  /** The claim gives a figure in fewer digits than the article. */
  rounded: boolean;
}

/** The least share of a paraphrase's content words that must be in what it cites. */
const leastShared = 0.34;
const leastTied = 0.15;

/** Lays a claim's words beside the cited sentences' and names every figure, name and negation that differs. */
export function compareWording(
  checkable: CheckableArticle,
  text: string,
  cited: Word[],
  nearby: Word[],
  options: { figuresOnly: boolean; quoted: boolean },
): Wording {
  const claimLanguage = languageOf(text, checkable.language);
  const claim = wordsIn(text, claimLanguage);
  const alignment = alignWords(claim, cited);
  const comparison: Comparison = {
    claimText: text,
    claim,
    claimLanguage,
    sourceText: checkable.article.text,
    source: cited,
    sourceLanguage: checkable.language,
    nearby,
    vocabulary: checkable.vocabulary,
    publishedAt: checkable.article.publishedAt,
    alignment,
    share: shareOf(claim, (_, place) => alignment.partner[place] !== -1),
  };
  const hunks = hunksOf(alignment);
  const shared = shareOf(claim, (word) =>
    [...cited, ...nearby].some((other) => likenessOf(word, other) !== null),
  );
  const rounded = alignment.likeness.includes('rounded');
  const anchors = anchorsOf(comparison);
  if (options.figuresOnly) {
    const differences = figureDifferences(comparison, []).filter(
      ({ claimed }) => checkable.index.text.indexOf(claimed) === -1,
    );
    return { kind: differences.length > 0 ? 'altered' : 'reworded', differences, anchors, rounded };
  }
  if (shared < leastShared && comparison.share < leastShared) {
    if (claimLanguage !== checkable.language) {
      const differences = figureDifferences(comparison, []).filter(isCertain);
      return {
        kind: differences.length > 0 ? 'altered' : 'other language',
        differences,
        anchors,
        rounded,
      };
    }
    // An exact quote may be put in other words altogether, as long as something ties the two together.
    const tied = options.quoted && (shared >= leastTied || anchors > 0);
    if (!tied || nameDifferences(comparison, hunks).length > 0) {
      return { kind: 'unlike', differences: [], anchors, rounded };
    }
  }
  const differences = [
    ...figureDifferences(comparison, hunks),
    ...nameDifferences(comparison, hunks),
    ...negationDifferences(comparison, hunks),
  ];
  if (differences.length > 0) return { kind: 'altered', differences, anchors, rounded };
  const verbatim = claim.length > 0 && alignment.likeness.every((likeness) => likeness === 'same');
  const kind = verbatim && !changesCertainty(comparison, alignment, hunks) ? 'same' : 'reworded';
  return { kind, differences, anchors, rounded };
}

/** Share of a claim's content words for which something holds; of all its words when none carries content. */
function shareOf(words: Word[], holds: (word: Word, place: number) => boolean): number {
  const content = words.some((word) => word.content);
  let total = 0;
  let agreeing = 0;
  for (const [place, word] of words.entries()) {
    if (content && !word.content) continue;
    total += 1;
    if (holds(word, place)) agreeing += 1;
  }
  return total === 0 ? 0 : agreeing / total;
}

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
