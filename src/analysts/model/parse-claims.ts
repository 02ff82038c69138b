import { type Claim, type Evidence, holds, uncited } from '#domain/analysis/claim.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { Article } from '#domain/article/article.ts';
import { checkClaim, type Statement } from '#domain/checking/check-claim.ts';
import { checkSavedClaim, type Standing } from '#domain/checking/check-saved-claim.ts';
import { cleanStatement } from './clean-text.ts';
import { isRecord } from './is-record.ts';
import { bracketedIds, sentenceIdsOf, sourceIdsOf } from './sentence-ids.ts';

/** Takeaways and the reasons of implications: the news itself is the article's alone. */
const mayCiteStories = /^(takeaway|implication)-/;

/** Says of a value in the reply whether it may still change. */
export type IsOpen = (parent: object, key: string | number) => boolean;

/**
 * Makes claims of what a model wrote. A claim that is whole is checked against the sentences that
 * it cites, once: the same claim object comes back as long as it stays in the reply.
 */
export class ParsedClaims {
  readonly #article: Article;
  readonly #sources: readonly SavedSource[];
  readonly #finished = new WeakMap<object, Claim>();

  constructor(article: Article, sources: readonly SavedSource[] = []) {
    this.#article = article;
    this.#sources = sources;
  }

  /**
   * The claim that stands at this place; null when there is none, or none to show yet. It is
   * complete once its JSON value has closed. A plain string counts as a claim that cites nothing.
   */
  at(parent: object, key: string | number, isOpen: IsOpen, id: string, most: number): Claim | null {
    const wire: unknown = Reflect.get(parent, key);
    if (typeof wire === 'string') {
      return this.#make({ text: wire }, isOpen(parent, key), id, most);
    }
    if (!isRecord(wire)) return null;
    const before = this.#finished.get(wire);
    if (before?.id === id) return before;
    const open = isOpen(parent, key);
    const claim = this.#make(wire, open, id, most);
    if (claim && !open) this.#finished.set(wire, claim);
    return claim;
  }

  /** True once a claim that is still being written names a sentence of the article. */
  citesSomething(wire: unknown): boolean {
    const evidence = isRecord(wire) && isRecord(wire.evidence) ? wire.evidence : {};
    return sentenceIdsOf(evidence.sentence_ids, this.#article).length > 0;
  }

  #make(wire: Record<string, unknown>, open: boolean, id: string, most: number): Claim | null {
    const { text: written } = wire;
    if (typeof written !== 'string') return null;
    const text = cleanStatement(open ? withoutOpenCitation(written) : written, most);
    if (!text) return null;
    const claim: Claim = {
      id,
      text,
      origin: wire.claim_type === 'background' ? 'background' : 'article',
      inferred: wire.claim_type === 'inference',
      evidence: uncited,
      sourceIds: [],
      complete: false,
    };
    if (open) return claim;
    const evidence = isRecord(wire.evidence) ? wire.evidence : {};
    const cited = sentenceIdsOf(evidence.sentence_ids, this.#article);
    const sentenceIds = cited.length ? cited : sentenceIdsOf(bracketedIds(written), this.#article);
    const quote = typeof evidence.quote === 'string' ? evidence.quote.slice(0, 2000).trim() : '';
    const statement = { text, sentenceIds, quote: quote || null };
    const named = mayCiteStories.test(id) ? this.#storiesNamed(evidence.sentence_ids, written) : [];
    if (named.length > 0)
      return { ...claim, complete: true, ...this.#standing(statement, claim, named) };
    return { ...claim, complete: true, evidence: this.#check(statement, claim.inferred) };
  }

  /** Saved stories that are cited; none where the model was given none. */
  #storiesNamed(ids: unknown, written: string): string[] {
    if (this.#sources.length === 0) return [];
    const named = sourceIdsOf(ids);
    return named.length > 0 ? named : sourceIdsOf(bracketedIds(written));
  }

  #standing(statement: Statement, { inferred }: Claim, named: string[]): Standing {
    const standing = checkSavedClaim(this.#article, statement, named, this.#sources);
    return inferred && standing.evidence.verdict === 'not found'
      ? checkSavedClaim(this.#article, { ...statement, checkWording: false }, named, this.#sources)
      : standing;
  }

  /** A conclusion need not be worded like its sources, but what it takes from them must be right. */
  #check(statement: Statement, inferred: boolean): Evidence {
    const evidence = checkClaim(this.#article, statement);
    return inferred && evidence.verdict === 'not found'
      ? checkClaim(this.#article, { ...statement, checkWording: false })
      : evidence;
  }
}

/** True when the check found the claim in the article: only then may it stand in the hook or the TL;DR. */
export function isMatched(claim: Claim): boolean {
  return holds(claim.evidence);
}

/** A citation that has only begun is not shown while the text grows. */
function withoutOpenCitation(text: string): string {
  return text.replace(/\s*[[(]\s*([SR][\d,;\sSR–-]*)?$/, '');
}
