import { digit, kindOf, letter } from '#domain/text/character-kinds.ts';

/** All that is no letter among the signs that nearly every text is written with; the browser's own loop finds them. */
const signs = /[^a-z0-9ªµº²³¹¼-¾ß-öø-\u1fff\u2070-\uffff]+/g;
/** A character of which a table has to be asked. */
const asking = /[^a-z0-9ªµº²³¹¼-¾ß-öø-\u017fа-џ\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fef가-힣]/;

/** Letters and digits of a text in lower case, to compare what is said and not how it is set. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase().replace(signs, '');
  if (!asking.test(lower)) return lower;
  let letters = '';
  let from = -1;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) return lower.replace(/[^\p{L}\p{N}]+/gu, '');
    if (kindOf(unit) & (letter | digit)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      letters += lower.slice(from, at);
      from = -1;
    }
  }
  return from < 0 ? letters : letters + lower.slice(from);
}
