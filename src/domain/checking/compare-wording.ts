import { languageOf } from '#domain/words/function-words.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';
import { type Alignment, alignWords, likenessOf } from './align-words.ts';
import { figureDifferences } from './check-figures.ts';
import { nameDifferences } from './check-names.ts';
import { changesCertainty, negationCutOff, negationDifferences } from './check-negation.ts';
import type { CheckableArticle } from './prepare-article.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import { hunksOf } from './wording-hunks.ts';

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
const leastShared = 0.4;
/** The same for a claim whose quotation was found. */
const leastTied = 0.2;
/** The least share of words and figures that are no names: names alone do not make two sentences say the same. */
const leastPlain = 0.3;
/** From this share of agreeing words on, what differs is told as an alteration whatever its length. */
const leastClose = 0.6;
/** A claim with a stretch this long (in content words, and as a share of them) that nothing cited bears out says more than the article. */
const longestStrange = { words: 5, characters: 9, share: 0.3 };

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
    // Counting the words of the whole article is put off until a name has to be told from a word.
    get vocabulary() {
      return checkable.vocabulary;
    },
    publishedAt: checkable.article.publishedAt,
    alignment,
    share: shareOf(claim, (_, place) => alignment.partner[place] !== -1),
  };
  const hunks = hunksOf(alignment);
  const known = [...cited, ...nearby];
  const borneOut = claim.map((word) => known.some((other) => likenessOf(word, other) !== null));
  const shared = shareOf(claim, (_, place) => borneOut[place] === true);
  const rounded = alignment.likeness.includes('rounded');
  const anchors = anchorsOf(comparison);
  if (options.figuresOnly) {
    const differences = figureDifferences(comparison, []).filter(
      ({ claimed }) => checkable.index.text.indexOf(claimed) === -1,
    );
    return { kind: differences.length > 0 ? 'altered' : 'reworded', differences, anchors, rounded };
  }
  const plain = claim.filter((word) => word.content && !isNameLike(word, claimLanguage));
  const plainKnown = plain.filter((word) => borneOut[claim.indexOf(word)]).length;
  const namesAlone = plain.length >= 3 && plainKnown < leastPlain * plain.length;
  if ((shared < leastShared && comparison.share < leastShared) || namesAlone) {
    if (claimLanguage !== checkable.language) {
      // Without common words only figures and names tell the sentence: those beside it do not count.
      const alone = Object.create(comparison, { nearby: { value: [] } }) as Comparison;
      const differences = figureDifferences(alone, []).filter(isCertain);
      return {
        kind: differences.length > 0 ? 'altered' : 'other language',
        differences,
        anchors: anchorsOf(alone),
        rounded,
      };
    }
    // An exact quote may be put in other words altogether, as long as something ties the two together.
    const tied = options.quoted && plainKnown >= leastTied * plain.length;
    if (!tied || nameDifferences(comparison, hunks).length > 0) {
      return { kind: 'unlike', differences: [], anchors, rounded };
    }
  }
  const differences = [
    ...figureDifferences(comparison, hunks),
    ...nameDifferences(comparison, hunks),
    ...negationDifferences(comparison, hunks),
    ...[negationCutOff(comparison) ?? []].flat(),
  ];
  const close = differences.length > 0 && comparison.share >= leastClose;
  if (!close && saysMore(claim, borneOut, alignment, options.quoted)) {
    return { kind: 'unlike', differences: [], anchors, rounded };
  }
  if (differences.length > 0) return { kind: 'altered', differences, anchors, rounded };
  const verbatim = claim.length > 0 && alignment.likeness.every((likeness) => likeness === 'same');
  const faithful =
    !changesCertainty(comparison, alignment, hunks) && !startsWithinClause(comparison);
  const kind = verbatim && faithful ? 'same' : 'reworded';
  return { kind, differences, anchors, rounded };
}

/** In German every noun has a capital. */
function isNameLike(word: Word, language: string): boolean {
  return (word.capital && !word.opens && language !== 'de') || word.calendar;
}

/** Whether a long stretch of the claim has no counterpart, as when half a sentence was made up. */
function saysMore(
  claim: Word[],
  borneOut: boolean[],
  { likeness }: Alignment,
  quoted: boolean,
): boolean {
  const content = claim.filter((word) => word.content).length;
  const strange = longestRun(claim, (place) => !borneOut[place]);
  // Copied words that end in words of its own: the rest of the sentence was made up.
  const copied = longestRun(claim, (place) => likeness[place] === 'same');
  const dense = claim.some((word) => word.dense);
  const least = dense ? longestStrange.characters : longestStrange.words;
  const madeUp = copied >= least && strange >= least - 2 && strange > 0.2 * content;
  return madeUp || (!quoted && strange >= least && strange > longestStrange.share * content);
}

/** Length in content words of the longest stretch in which something holds. */
function longestRun(claim: Word[], holds: (place: number) => boolean): number {
  let run = 0;
  let longest = 0;
  for (const [place, word] of claim.entries()) {
    if (!word.content) continue;
    run = holds(place) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Words after which a sentence of its own begins, folded. */
const conjunctions = new Set(
  'that dass daß que qu che что що att at dat że ze že hogy ότι and und et y e и as when while because weil since после'.split(
    ' ',
  ),
);

/** "Merkel resigned" is not what "Macron, who had criticised Merkel, resigned" says: kept words begin inside one clause and go on in another. */
function startsWithinClause({ source, alignment }: Comparison): boolean {
  const first = alignment.partner[0] ?? -1;
  const clause = source[first]?.clause;
  const before = source[first - 1];
  if (!before || before.clause !== clause || conjunctions.has(before.key)) return false;
  const kept = alignment.partner.filter((place) => source[place]?.clause === clause).length;
  return kept < 4 && kept < alignment.partner.length;
}

/** Share of a claim's content words for which something holds; of all its words when none carries content. */
function shareOf(words: Word[], holds: (word: Word, place: number) => boolean): number {
  const content = words.some((word) => word.content);
  let total = 0;
  let agreeing = 0;
  for (const [place, word] of words.entries()) {
    if (content && !word.content) continue;
    // A name alone does not make two sentences say the same.
    const weight = word.capital || word.calendar ? 0.5 : 1;
    total += weight;
    if (holds(word, place)) agreeing += weight;
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
