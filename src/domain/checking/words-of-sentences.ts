import type { Sentence } from '#domain/article/article.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import type { CheckableArticle } from './prepare-article.ts';

/** More clauses than a sentence has. */
const clausesApart = 1000;

/** The words of several sentences in order; clauses of different sentences are kept apart. */
export function wordsOfSentences(checkable: CheckableArticle, sentences: Sentence[]): Word[] {
  return sentences.flatMap((sentence, place) => {
    const words = checkable.wordsOf(sentence);
    if (place === 0) return words;
    return words.map((word) => ({ ...word, clause: word.clause + place * clausesApart }));
  });
}

/** The words of the sentences right before and after those given. */
export function wordsBeside(checkable: CheckableArticle, sentences: Sentence[]): Word[] {
  const all = checkable.article.sentences;
  const inside = new Set(sentences);
  const beside = new Set<Sentence>();
  for (const sentence of sentences) {
    const place = checkable.placeOf(sentence.id) ?? 0;
    for (const neighbor of [all[place - 1], all[place + 1]]) {
      if (!neighbor || inside.has(neighbor) || checkable.addressesMachine(neighbor)) continue;
      beside.add(neighbor);
    }
  }
  return wordsOfSentences(checkable, [...beside]);
}
