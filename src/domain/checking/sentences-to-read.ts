import type { Claim } from '#domain/analysis/claim.ts';
import type { Article, Sentence } from '#domain/article/article.ts';
import { prepareArticle } from './prepare-article.ts';

export interface SentencesToRead {
  /** The sentence before the first cited one, for what its pronouns stand for; null at the beginning. */
  before: Sentence | null;
  /** In article order. */
  cited: Sentence[];
}

/** The sentences beside which a claim is read a second time; none that speaks to an AI. */
export function sentencesToRead({ evidence }: Claim, article: Article): SentencesToRead {
  const checkable = prepareArticle(article);
  const places = evidence.sentenceIds.flatMap((id) => checkable.placeOf(id) ?? []);
  const inOrder = [...new Set(places)].sort((left, right) => left - right);
  const readable = (place: number) => {
    const sentence = article.sentences[place];
    return sentence && !checkable.addressesMachine(sentence) ? sentence : null;
  };
  const cited = inOrder.flatMap((place) => readable(place) ?? []);
  const [first] = inOrder;
  const before = first === undefined ? null : readable(first - 1);
  const leadsUp = before !== null && before.source === article.sentences[first ?? 0]?.source;
  return { before: leadsUp ? before : null, cited };
}
