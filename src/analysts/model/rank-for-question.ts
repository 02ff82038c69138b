import type { Article } from '#domain/article/article.ts';
import type { PreparedQuestions } from '#domain/asking/prepare-questions.ts';
import { rankSentences } from './rank-sentences.ts';

/** So many passages come first, whatever else the article says. */
const mostPassages = 60;
const passage = 1e9;
const beside = 1e8;
const most = 1e7;

/**
 * How much each sentence may have to do with a question, in article order, for an article that does not fit whole:
 * passages that may answer first, then the sentences beside them, then what matters to the article as a whole.
 */
export function rankForQuestion(
  article: Article,
  question: string,
  prepared: PreparedQuestions,
): number[] {
  const rank = rankSentences(article).map((value) => Math.min(value, most));
  const places = new Map(article.sentences.map(({ id }, place) => [id, place]));
  for (const { sentenceId, score } of prepared.rank(question, mostPassages)) {
    const place = places.get(sentenceId) ?? -1;
    for (const next of [place - 1, place + 1]) {
      if (next in rank) rank[next] = Math.max(rank[next] ?? 0, beside);
    }
    if (place in rank) rank[place] = passage * (1 + score);
  }
  return rank;
}
