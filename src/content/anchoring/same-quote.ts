import type { OwnMark } from '#domain/story/own-mark.ts';
import { foldText } from './fold-text.ts';

/** Words and what stands around them, as in a W3C TextQuoteSelector. */
export type Quote = Pick<OwnMark, 'exact' | 'prefix' | 'suffix'>;

/** So many units on either side must agree, as far as both quotations have them. */
const nearby = 8;

/** True when two quotations are of the same words in the same place, however each reading spaced them. */
export function isSameQuote(one: Quote, other: Quote): boolean {
  if (foldText(one.exact) !== foldText(other.exact)) return false;
  const [before, earlier] = [foldText(one.prefix), foldText(other.prefix)];
  const [after, later] = [foldText(one.suffix), foldText(other.suffix)];
  const back = Math.min(nearby, before.length, earlier.length);
  const on = Math.min(nearby, after.length, later.length);
  return (
    before.slice(before.length - back) === earlier.slice(earlier.length - back) &&
    after.slice(0, on) === later.slice(0, on)
  );
}
