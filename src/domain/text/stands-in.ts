import { cutsWord } from './find-quote.ts';
import { normalizeText, originalRange } from './normalize-text.ts';

/** True when these words stand in the text, whatever the typography, and not only within longer words. */
export function standsIn(text: string, words: string): boolean {
  const wanted = normalizeText(words).text;
  if (wanted === '') return false;
  const normalized = normalizeText(text);
  for (
    let at = normalized.text.indexOf(wanted);
    at !== -1;
    at = normalized.text.indexOf(wanted, at + 1)
  ) {
    if (!cutsWord(text, originalRange(text, normalized, at, at + wanted.length))) return true;
  }
  return false;
}
