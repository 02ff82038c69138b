import type { Article } from '#domain/article/article.ts';
import { followersOf, unchangedSentences } from './compare-revisions.ts';

/** One text of an article beside a later one, compared once for whatever rests on the earlier. */
export interface TextChange {
  before: Article;
  after: Article;
  /** As `followersOf`. */
  followers: ReadonlyMap<string, string>;
  /** As `unchangedSentences`. */
  unchanged: ReadonlyMap<string, string>;
  /** Ids of the sentences of the later text that don't stand in the earlier with the same words. */
  fresh: ReadonlySet<string>;
}

export function textChange(before: Article, after: Article): TextChange {
  const unchanged = unchangedSentences(before, after);
  const stayed = new Set(unchanged.values());
  const fresh = new Set(after.sentences.flatMap(({ id }) => (stayed.has(id) ? [] : id)));
  return { before, after, followers: followersOf(before, after), unchanged, fresh };
}

/** True where every sentence of the one stands in the other under the same id, at the same place, with the same words. */
export function hasSameSentences(one: Article, other: Article): boolean {
  if (one.text !== other.text || one.sentences.length !== other.sentences.length) return false;
  return one.sentences.every(({ id, start, end, paragraph }, at) => {
    const same = other.sentences[at];
    return (
      same?.id === id && same.start === start && same.end === end && same.paragraph === paragraph
    );
  });
}
