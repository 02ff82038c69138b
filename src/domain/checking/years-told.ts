import { relativeYears } from '#domain/words/relative-years.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import type { Comparison } from './wording-comparison.ts';

/** A year that the cited sentences name by the date of the article, and their words for it. */
export interface ToldYear {
  year: number;
  words: Word[];
}

/** What "last year" and the like mean in the cited sentences: the year before that of the article, and so on. */
export function yearsTold({
  source,
  sourceText,
  sourceLanguage,
  publishedAt,
}: Pick<Comparison, 'source' | 'sourceText' | 'sourceLanguage' | 'publishedAt'>): ToldYear[] {
  const [first, last] = [source[0], source.at(-1)];
  if (!first || !last) return [];
  const text = sourceText.slice(first.start, last.end);
  return relativeYears(text, sourceLanguage, publishedAt).map(({ year, start, end }) => ({
    year,
    words: source.filter(
      (word) => word.start < first.start + end && word.end > first.start + start,
    ),
  }));
}
