import type { Figure } from '#domain/numbers/figure.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';

/**
 * Whether two words may speak of the same thing: forms of one word, the same beginning, or in German a
 * compound with the other in it. Enough to match a claim with its sentences, not to say that they agree.
 */
export function looselyAlike(claim: Word, source: Word, language: string): boolean {
  if (likenessOf(claim, source) !== null) return true;
  // "Minus 2.7 percent" is "fell by 2.7 percent".
  if (claim.figure && source.figure) return isSameButForSign(claim.figure, source.figure);
  if (claim.figure || source.figure || claim.calendar || source.calendar) return false;
  if (claim.dense || source.dense) return false;
  const left = claim.key;
  const right = source.key;
  if (/[\uac00-\ud7af]/u.test(left))
    return left.length > 1 && left.slice(0, 2) === right.slice(0, 2);
  const shared = sharedStart(left, right);
  if (shared >= 5) return true;
  if (shared >= 4 && Math.abs(left.length - right.length) <= 3) return true;
  return language === 'de' && (holdsCompound(left, right) || holdsCompound(right, left));
}

function isSameButForSign(claim: Figure, source: Figure): boolean {
  return claim.values.some((said) =>
    source.values.some((known) => Math.abs(said) === Math.abs(known)),
  );
}

function sharedStart(left: string, right: string): number {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return shared;
}

/** `Wachstumsprognose` holds `Prognosen`, but for its ending of two letters. */
function holdsCompound(long: string, short: string): boolean {
  return short.length >= 5 && long.length > short.length && long.includes(short.slice(0, -2));
}
