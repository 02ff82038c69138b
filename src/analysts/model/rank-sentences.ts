import { type Article, sentenceText } from '#domain/article/article.ts';

const lede = 5;

/**
 * How much each sentence of an article matters, in their order: by the words that the whole article
 * repeats, by figures, and by nearness to the beginning. Only the order of the numbers means something.
 */
export function rankSentences(article: Article): number[] {
  const words = article.sentences.map((sentence) => wordsOf(sentenceText(article, sentence)));
  const counts = new Map<string, number>();
  for (const word of words.flatMap((own) => [...new Set(own)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const headings = new Set(
    article.paragraphs.filter(({ kind }) => kind === 'heading').map(({ number }) => number),
  );
  return article.sentences.map((sentence, place) => {
    if (place < lede || headings.has(sentence.paragraph)) return Number.POSITIVE_INFINITY;
    const own = words[place] ?? [];
    const repeated = own.reduce((sum, word) => sum + Math.log(counts.get(word) ?? 1), 0);
    const figures = /\d/.test(sentenceText(article, sentence)) ? 1.2 : 1;
    const early = 1 + 0.3 * (1 - place / article.sentences.length);
    return (repeated / Math.sqrt(own.length + 4)) * figures * early;
  });
}

/** Words of four letters and more; in scripts without spaces, pairs of characters. */
function wordsOf(text: string): string[] {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]{2,}/g)?.join('') ?? '';
  const pairs = Array.from({ length: Math.max(0, dense.length - 1) }, (_, at) =>
    dense.slice(at, at + 2),
  );
  return [...(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []), ...pairs];
}
