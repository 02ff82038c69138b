import type { Word } from '#domain/words/words-in-text.ts';
import { type Comparison, textOfWords } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';

/** From this share of agreeing words on, a word that replaces one the article repeats counts as a name. */
const almostVerbatim = 0.8;
/** What a name in Chinese or Japanese is written in. */
const denseName = /^[\p{sc=Han}\p{sc=Katakana}ー・]{2,}$/u;
/** Longer runs (in words, or in characters of a script without spaces) are another wording, not another name. */
const longestName = 8;

/**
 * In scripts without capitals: what the claim replaced by something the cited sentences do not say,
 * when the claim is word for word otherwise, or the article says it twice and never says the other.
 */
export function replacedRun(comparison: Comparison, hunk: Hunk): readonly Word[] | null {
  const { claim, source, claimText, sourceText, vocabulary, alignment } = comparison;
  if (comparison.share < 0.5 || (!hunk.before && !hunk.after)) return null;
  const said = claim.slice(hunk.claim.from, hunk.claim.to);
  const known = source.slice(hunk.source.from, hunk.source.to);
  if (said.length === 0 || known.length === 0) return null;
  if (said.length > longestName || known.length > longestName) return null;
  const run = textOfWords(sourceText, known);
  // Verbs and particles of Korean are written as one word with what they bend: no stretch is a name alone.
  if (/[\p{Ll}\p{Lu}\uac00-\ud7af]/u.test(run)) return null;
  if (known.some((word) => word.figure !== null) || !known.some((word) => word.content))
    return null;
  if (said.some((word) => word.figure !== null)) return null;
  if (known[0]?.dense && ![run, textOfWords(claimText, said)].every((name) => denseName.test(name)))
    return null;
  const strangers = alignment.likeness.filter((likeness) => likeness !== 'same').length;
  if (strangers <= said.length && claim.length >= said.length + 4) {
    return said.some((word) => source.every(({ key }) => key !== word.key)) ? known : null;
  }
  if (comparison.share < almostVerbatim) return null;
  const claimed = textOfWords(claimText, said);
  const unsaid = said.some((word) =>
    word.dense ? vocabulary.countText(claimed) === 0 : vocabulary.count(word.key) === 0,
  );
  const repeated = known.every((word) => word.dense)
    ? run.length > 1 && vocabulary.countText(run) > 1
    : known.some((word) => vocabulary.count(word.key) > 1);
  return unsaid && repeated ? known : null;
}
