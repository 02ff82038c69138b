import { type Article, sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';

/** A page is painted many times while its analysis is written; its sentences are judged once. */
const judged = new Map<string, string[]>();
const mostJudged = 20;

/** Ids of the sentences that speak to a machine. */
export function machineSentences(article: Article): string[] {
  const key = `${article.id} ${article.collectedAt} ${article.text.length}`;
  const known = judged.get(key);
  if (known) return known;
  const ids = article.sentences
    .filter((sentence) => isAddressedToMachine(sentenceText(article, sentence)))
    .map(({ id }) => id);
  const [oldest] = judged.keys();
  if (judged.size >= mostJudged && oldest !== undefined) judged.delete(oldest);
  judged.set(key, ids);
  return ids;
}
