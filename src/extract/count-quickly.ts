import { countWords } from '#domain/count-words.ts';
import { digit, ideograph, joiner, kindOf, letter, mark } from './character-kinds.ts';

/** The count of `countWords` by one pass over the characters, since every block of a page is asked. */
export function countQuickly(text: string): number {
  let words = 0;
  let characters = 0;
  /** 0 outside a word, 1 within one, 2 after a mark that may join two parts of a word. */
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) return countWords(text);
    const kind = kindOf(unit);
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
