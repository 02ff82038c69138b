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

/** Nothing is compared before it's asked for, and nothing twice. */
export function textChange(before: Article, after: Article): TextChange {
  return new ComparedTexts(before, after);
}

/** The same, or null where both texts have the same sentences: what rests on the one stands beside the other as it is. */
export function changeOfText(before: Article, after: Article): TextChange | null {
  return hasSameSentences(before, after) ? null : textChange(before, after);
}

class ComparedTexts implements TextChange {
  readonly before: Article;
  readonly after: Article;
  #followers: TextChange['followers'] | undefined;
  #unchanged: TextChange['unchanged'] | undefined;
  #fresh: TextChange['fresh'] | undefined;

  constructor(before: Article, after: Article) {
    this.before = before;
    this.after = after;
  }

  get followers() {
    this.#followers ??= followersOf(this.before, this.after);
    return this.#followers;
  }

  get unchanged() {
    this.#unchanged ??= unchangedSentences(this.before, this.after);
    return this.#unchanged;
  }

  get fresh() {
    if (this.#fresh) return this.#fresh;
    const stayed = new Set(this.unchanged.values());
    this.#fresh = new Set(this.after.sentences.flatMap(({ id }) => (stayed.has(id) ? [] : id)));
    return this.#fresh;
  }
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
