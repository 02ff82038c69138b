import { denseNegations } from '#domain/words/negation-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import {
  type Comparison,
  type Difference,
  differenceBetween,
  textOfWords,
} from './wording-comparison.ts';

/** A verb before its negation: 지불하지, 지급할 수. */
const negatable = /(?:지|지는|지도|지만|진|수|수는)$/u;
const negation = /^(?:않|못|없)/u;

/** A Korean verb that one side denies and the other does not: 지불하지 않았다 against 지불했다. */
export function koreanNegation(comparison: Comparison): Difference | null {
  const { claim, source, claimText, sourceText, claimLanguage, sourceLanguage } = comparison;
  if (claimLanguage !== 'ko' || sourceLanguage !== 'ko') return null;
  const said = denials(claim);
  const known = denials(source);
  if (said.length > 0 === known.length > 0) return null;
  const [denying, plain] = said.length > 0 ? [said, source] : [known, claim];
  const plainText = said.length > 0 ? sourceText : claimText;
  if (denseNegations(textOfWords(plainText, plain), 'ko') > 0) return null;
  for (const denied of denying) {
    const verb = plain.find(({ key }) => denied[0] && sharesStem(key, denied[0].key));
    if (!verb) continue;
    const [own, article] = said.length > 0 ? [denied, [verb]] : [[verb], denied];
    return differenceBetween(comparison, 'negation', own, article);
  }
  return null;
}

/** Verbs with the negation after them. */
function denials(words: readonly Word[]): Word[][] {
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    return next && negation.test(next.key) && negatable.test(word.key) ? [[word, next]] : [];
  });
}

function sharesStem(left: string, right: string): boolean {
  return left.length >= 2 && left.slice(0, 2) === right.slice(0, 2);
}
