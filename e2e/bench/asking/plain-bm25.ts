import type { Article } from '#domain/article/article.ts';

const k1 = 1.2;
const b = 0.75;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push(segment.toLowerCase());
  }
  return words;
}

/** The peer: BM25 as in the textbooks, over paragraphs, with the runtime's words. Gives paragraph numbers, the best first. */
export function preparePlainSearch(article: Article): (question: string, most: number) => number[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = article.paragraphs.map(({ start, end, number }) => {
    const words = wordsOf(article.text.slice(start, end));
    for (const word of words) {
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list.set(number, (list.get(number) ?? 0) + 1));
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (question, most) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(question))) {
      const list = postings.get(word);
      if (!list) continue;
      const rarity = Math.log(1 + (lengths.length - list.size + 0.5) / (list.size + 0.5));
      for (const [number, times] of list) {
        const length = (lengths[number - 1] ?? 0) / Math.max(1, average);
        const weight = (times * (k1 + 1)) / (times + k1 * (1 - b + b * length));
        scores.set(number, (scores.get(number) ?? 0) + rarity * weight);
      }
    }
    return [...scores]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, most)
      .map(([number]) => number);
  };
}
