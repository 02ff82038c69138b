import { digit, ideograph, joiner, kindAt, kindOf, letter, mark } from './character-kinds.ts';

/**
 * Words of a text; a Chinese or Japanese character counts half a word, so the sum may end in .5.
 * One pass over the characters, since every block of a page is asked.
 */
export function countWords(text: string): number {
  let words = 0;
  let characters = 0;
  /** 0 outside a word, 1 within one, 2 after a mark that may join two parts of a word. */
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let kind: number;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      kind = kindAt(text, at);
      if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    } else kind = kindOf(unit);
    if (kind & ideograph) {
      characters++;
      state = 0;
    } else if (kind & (letter | digit | mark)) {
      if (state === 0) words++;
      state = 1;
    } else {
      state = state === 1 && kind & joiner ? 2 : 0;
    }
  }
  return words + characters / 2;
}
