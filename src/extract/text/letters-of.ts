import { digit, kindOf, letter } from '#domain/text/character-kinds.ts';

/** Letters and digits of a text in lower case, to compare what is said and not how it is set. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
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
