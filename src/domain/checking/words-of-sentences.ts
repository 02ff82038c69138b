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

/** How many sentences before a cited one may name what it speaks of by a pronoun. */
const preceding = 3;

/**
 * The words around the sentences given, which may name what those speak of: the title's, and those of the
 * three sentences before each and of the one after it, as far as they are of the same source.
 */
export function wordsAround(checkable: CheckableArticle, sentences: Sentence[]): Word[] {
  const all = checkable.article.sentences;
  const inside = new Set(sentences);
  const around = new Set<Sentence>();
  for (const sentence of sentences) {
    const place = checkable.placeOf(sentence.id) ?? 0;
    for (const neighbor of all.slice(Math.max(0, place - preceding), place + 2)) {
      if (neighbor.source !== sentence.source) continue;
      if (!inside.has(neighbor) && !checkable.addressesMachine(neighbor)) around.add(neighbor);
    }
  }
  return [...checkable.titleWords, ...wordsOfSentences(checkable, [...around])];
}
