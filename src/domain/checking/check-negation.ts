import {
  denseNegations,
  isDenial,
  isNegation,
  isOnly,
  isWeak,
} from '#domain/words/negation-words.ts';
import { isNothing } from '#domain/words/quantity-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';

/** Words on either side within which an agreeing word shows that a negation applied to it. */
const scope = 3;
/** From this share of agreeing words on, a claim is its sentence but for a word or two. */
const verbatim = 0.75;

/** Negations and opposites that one side has and the other lacks. */
export function negationDifferences(comparison: Comparison, hunks: Hunk[]): Difference[] {
  const { claim, claimText, claimLanguage } = comparison;
  const denies = negates(claim, claimText, claimLanguage);
  return hunks.flatMap((hunk) => {
    const said = comparison.claim.slice(hunk.claim.from, hunk.claim.to);
    const claims = negatesWithin(
      comparison.claim,
      hunk.claim,
      comparison.claimText,
      comparison.claimLanguage,
    );
    const sources = negatesWithin(
      comparison.source,
      hunk.source,
      comparison.sourceText,
      comparison.sourceLanguage,
    );
    if (claims && !sources && isPutIn(comparison, hunk)) return around(comparison, hunk);
    if (
      sources &&
      !denies &&
      !said.some((word) => isDenial(word.key)) &&
      appliesToKept(comparison, hunk)
    ) {
      return around(comparison, hunk);
    }
    return [];
  });
}

/** A negation that was cut off alone at either end: "Er zahlt nicht." as "Er zahlt.", "No one came" as "One came". */
export function negationCutOff(comparison: Comparison): Difference | null {
  const { source, alignment } = comparison;
  if (comparison.share < verbatim) return null;
  const kept = alignment.partner.filter((place) => place !== -1);
  const first = kept[0] ?? -1;
  const last = kept.at(-1) ?? -1;
  if (first === -1) return null;
  const ahead = source.slice(0, first).filter((word) => word.clause === source[first]?.clause);
  const behind = source.slice(last + 1).filter((word) => word.clause === source[last]?.clause);
  if (alignment.partner[0] !== -1 && isNegationAlone(comparison, first - ahead.length, first)) {
    return cutOff(comparison, first - ahead.length, first + 2, 0, 2);
  }
  const end = last + 1 + behind.length;
  if (alignment.partner.at(-1) !== -1 && isNegationAlone(comparison, last + 1, end)) {
    return cutOff(comparison, last - 1, end, -2, comparison.claim.length);
  }
  return null;
}

/** Whether a short stretch of the source is there to negate, and the claim has no negation. */
function isNegationAlone(comparison: Comparison, from: number, to: number): boolean {
  const { source, sourceText, sourceLanguage, claim, claimText, claimLanguage } = comparison;
  const most = source[from]?.dense ? 5 : 2;
  if (to <= from || to - from > most) return false;
  return (
    negatesWithin(source, { from, to }, sourceText, sourceLanguage) &&
    !negates(claim, claimText, claimLanguage)
  );
}

function cutOff(
  comparison: Comparison,
  from: number,
  to: number,
  begin: number,
  end: number,
): Difference {
  const { claim, source, claimText, sourceText } = comparison;
  return {
    kind: 'negation',
    claimed: stretch(claimText, claim, begin < 0 ? claim.length + begin : begin, end),
    found: stretch(sourceText, source, from, to),
    foundAt: source[Math.max(0, from)]?.start ?? 0,
  };
}

/** Negation in a stretch; where it is part of the verb (Japanese, Korean), two characters on either side count as well. */
function negatesWithin(
  words: Word[],
  { from, to }: { from: number; to: number },
  text: string,
  language: string,
): boolean {
  if (language !== 'ja' && language !== 'ko') return negates(words.slice(from, to), text, language);
  const margin = language === 'ja' ? 2 : 0;
  return to > from && negates(words.slice(Math.max(0, from - margin), to + margin), text, language);
}

function negates(words: Word[], text: string, language: string): boolean {
  if ([...words.keys()].some((place) => isNegationAt(words, place, language))) return true;
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return false;
  return denseNegations(text.slice(first.start, last.end), language) > 0;
}

/** "Not only" denies nothing, and "0 percent" is a way of saying "no". */
function isNegationAt(words: readonly Word[], place: number, language: string): boolean {
  const word = words[place];
  const next = words[place + 1];
  if (word?.figure?.values[0] === 0 || (word && isNothing(word.key))) return true;
  if (!word || !isNegation(word.key, language)) return false;
  return !(next && isOnly(next.key));
}

/** A negation alone is what a claim adds to its sentence, and nothing in that denies in another way. */
function isPutIn(
  { claim, source, share, sourceLanguage }: Comparison,
  { claim: run }: Hunk,
): boolean {
  const own = claim.slice(run.from, run.to).filter(({ content }) => content);
  // Where it is written into the verb (Japanese, Korean), a few characters are one word.
  const most = own[0]?.dense ? 6 : 1;
  if (share < verbatim || own.length > most) return false;
  return !source.some(
    ({ key }) => isDenial(key) || isNegation(key, sourceLanguage) || isNothing(key) || isWeak(key),
  );
}

/** Whether what a negation of the source applied to is kept in the claim without it. */
function appliesToKept(comparison: Comparison, hunk: Hunk): boolean {
  const { claim, source, alignment, sourceText, sourceLanguage } = comparison;
  const own = claim.slice(hunk.claim.from, hunk.claim.to).filter((word) => word.content);
  // The verb itself negates: いた for いなかった.
  if (sourceLanguage === 'ja' && hunk.before && own.length <= 2) {
    if (hunk.source.to - hunk.source.from <= 6) return true;
  }
  for (let place = hunk.source.from; place < hunk.source.to; place += 1) {
    const word = source[place] as Word;
    const inVerb = word.dense || /[\uac00-\ud7af]/u.test(word.key);
    const negative =
      isNegation(word.key, sourceLanguage) ||
      (inVerb && negates([word], sourceText, sourceLanguage));
    if (!negative) continue;
    const sameClause = (other: Word | undefined) => other?.clause === word.clause;
    const kept = (at: number) => alignment.back[at] !== -1 && source[at]?.content === true;
    for (let at = place + 1; at <= place + scope && sameClause(source[at]); at += 1) {
      if (kept(at)) return true;
      // Another word stands for what was negated: "keep" for "not raise".
      if (source[at]?.content && own.length > 0) break;
    }
    // Where the negation ends its clause (German, Japanese, Korean), it applies to what stands before.
    const endsClause = !sameClause(source[place + 1]) || !sameClause(source[place + 2]);
    if (!endsClause || (own.length > 0 && !inVerb)) continue;
    for (let at = place - 1; at >= place - scope && sameClause(source[at]); at -= 1) {
      if (kept(at)) return true;
    }
  }
  return false;
}

/** The words that differ with one agreeing word on either side, so that they can be read. */
function around(comparison: Comparison, hunk: Hunk): Difference {
  return {
    kind: 'negation',
    claimed: stretch(
      comparison.claimText,
      comparison.claim,
      hunk.claim.from - 1,
      hunk.claim.to + 1,
    ),
    found: stretch(
      comparison.sourceText,
      comparison.source,
      hunk.source.from - 1,
      Math.min(hunk.source.to, hunk.source.from + 6) + 1,
    ),
    foundAt: comparison.source[hunk.source.from]?.start ?? comparison.source.at(-1)?.start ?? 0,
  };
}

function stretch(text: string, words: Word[], from: number, to: number): string {
  const first = words[Math.max(0, from)];
  const last = words[Math.min(words.length, to) - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}
