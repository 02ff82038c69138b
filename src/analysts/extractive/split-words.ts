import { knownLanguage } from '#domain/text/known-language.ts';
import { unspacedScripts } from '#domain/text/unspaced-scripts.ts';

/** Splits a text into its words, in lower case, by Unicode's rules and the language's dictionary where it has none between words. */
export type WordSplitter = (text: string) => string[];

export function wordSplitterFor(language: string): WordSplitter {
  const segmenter = new Intl.Segmenter(knownLanguage(language), { granularity: 'word' });
  return (text) => {
    const words: string[] = [];
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike) words.push(segment.toLowerCase());
    }
    return words;
  };
}

const arabicPrefix = /^(?:وال|بال|كال|فال|لل|ال|و)(?=\p{L}{3})/u;
const unspacedWord = new RegExp(`^[${unspacedScripts}]+$`, 'u');

/**
 * What words are compared by when sentences are ranked: function words and single letters are
 * gone, endings cut (the first seven letters, Arabic without its article), so `exporter` meets `exports`.
 */
export function termsOf(words: readonly string[], functionWords: ReadonlySet<string>): string[] {
  const terms: string[] = [];
  for (const word of words) {
    if (functionWords.has(word)) continue;
    if (unspacedWord.test(word)) {
      if (word.length > 1 || /\p{sc=Han}/u.test(word)) terms.push(word);
      continue;
    }
    const bare = word.replace(/['’]s$/u, '').replace(arabicPrefix, '');
    if (bare.length < 2) continue;
    terms.push(
      bare.length > 4 && bare.length < 8 ? bare.replace(/(?:es|s)$/u, '') : bare.slice(0, 7),
    );
  }
  return terms;
}
