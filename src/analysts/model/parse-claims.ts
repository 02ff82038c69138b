import { type Claim, type Evidence, uncited } from '#domain/analysis/claim.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { checkClaim, type Statement } from '#domain/checking/check-claim.ts';
import { checkSavedClaim, type Standing } from '#domain/checking/check-saved-claim.ts';
import { checkWebClaim } from '#domain/checking/check-web-claim.ts';
import { cleanStatement } from './clean-text.ts';
import { isRecord } from './is-record.ts';
import { bracketedIds, sentenceIdsOf, sourceIdsOf, webSentenceIdsOf } from './sentence-ids.ts';
import { mayCiteWeb } from './web-sources-prompt.ts';
import { type WireClaim, wireClaimOf } from './wire-claim.ts';

/** Takeaways and the reasons of implications: the news itself is the article's alone. */
const mayCiteStories = /^(takeaway|implication)-/;

/** Says of a value in the reply whether it may still change. */
export type IsOpen = (parent: object, key: string | number) => boolean;

/** What the place of a claim in the reply says of it. */
export interface ClaimPlace {
  /** Unique within the analysis. */
  id: string;
  /** Characters after which its text is cut. */
  most: number;
  /** As in `Statement`. */
  context?: string | undefined;
  /** What the analyst concludes here is advice: a step to take. */
  advises?: boolean;
}

/**
 * Makes claims of what a model wrote. A claim that is whole is checked against the sentences that
 * it cites, once: the same claim object comes back as long as it stays in the reply.
 */
export class ParsedClaims {
  readonly #article: Article;
  readonly #sources: readonly SavedSource[];
  readonly #web: readonly WebSource[];
  readonly #finished = new WeakMap<object, { claim: Claim; context: string | undefined }>();

  constructor(
    article: Article,
    sources: readonly SavedSource[] = [],
    web: readonly WebSource[] = [],
  ) {
    this.#article = article;
    this.#sources = sources;
    this.#web = web;
  }

  /**
   * The claim that stands at this place; null when there is none, or its text has not begun. It is
   * complete once its JSON value has closed. A plain string counts as a claim that cites nothing.
   */
  at(parent: object, key: string | number, isOpen: IsOpen, place: ClaimPlace): Claim | null {
    const wire: unknown = Reflect.get(parent, key);
    if (!isRecord(wire)) return this.#make(wireClaimOf(wire), isOpen(parent, key), place);
    const before = this.#finished.get(wire);
    if (before?.claim.id === place.id && before.context === place.context) return before.claim;
    const open = isOpen(parent, key);
    const claim = this.#make(wireClaimOf(wire), open, place);
    if (claim && !open) this.#finished.set(wire, { claim, context: place.context });
    return claim;
  }

  #make(wire: WireClaim | null, open: boolean, place: ClaimPlace): Claim | null {
    if (!wire) return null;
    const { id, most, context } = place;
    const kind = place.advises && wire.kind === 'inference' ? 'advice' : wire.kind;
    const text = cleanStatement(open ? withoutOpenCitation(wire.text) : wire.text, most);
    if (!text) return null;
    const claim: Claim = {
      id,
      text,
      origin: kind === 'background' || kind === 'advice' ? kind : 'article',
      inferred: kind === 'inference',
      evidence: uncited,
      sourceIds: [],
      complete: false,
    };
    if (open) return claim;
    const inText = bracketedIds(wire.text);
    const cited = sentenceIdsOf(wire.sentences, this.#article);
    const sentenceIds = cited.length ? cited : sentenceIdsOf(inText, this.#article);
    const statement: Statement = { text, sentenceIds, quote: null, context };
    const pages = mayCiteWeb.test(id) ? this.#pagesNamed(wire, inText) : [];
    if (pages.length > 0) {
      const check = (of: Statement) => checkWebClaim(this.#article, of, pages, this.#web);
      return { ...claim, complete: true, ...standing(check, statement, claim) };
    }
    const named = mayCiteStories.test(id) ? this.#storiesNamed(wire, inText) : [];
    if (named.length > 0) {
      const check = (of: Statement) => checkSavedClaim(this.#article, of, named, this.#sources);
      return { ...claim, complete: true, ...standing(check, statement, claim) };
    }
    const evidence = this.#check(statement, claim.inferred);
    const checked = { ...claim, complete: true, evidence };
    return kind === 'advice' ? asAdvice(checked) : checked;
  }

  /** Saved stories that are cited; none where the model was given none. */
  #storiesNamed({ stories }: WireClaim, inText: string[]): string[] {
    if (this.#sources.length === 0) return [];
    return stories.length > 0 ? stories : sourceIdsOf(inText);
  }

  /** Sentences of web sources that are cited; none where the model was given none. */
  #pagesNamed({ web }: WireClaim, inText: string[]): string[] {
    if (this.#web.length === 0) return [];
    return web.length > 0 ? web : webSentenceIdsOf(inText.filter((id) => id.startsWith('W')));
  }

  /** A conclusion need not be worded like its sources, but what it takes from them must be right. */
  #check(statement: Statement, inferred: boolean): Evidence {
    const evidence = checkClaim(this.#article, statement);
    return inferred && evidence.verdict === 'not found'
      ? checkClaim(this.#article, { ...statement, checkWording: false })
      : evidence;
  }
}

/** The standing of a claim that rests on words from elsewhere, which a conclusion need not share. */
function standing(
  check: (statement: Statement) => Standing,
  statement: Statement,
  { inferred }: Claim,
): Standing {
  const found = check(statement);
  return inferred && found.evidence.verdict === 'not found'
    ? check({ ...statement, checkWording: false })
    : found;
}

/**
 * What a model gives as its own advice is never shown as the article's, whatever words it borrows; but
 * where it cites the article for a figure that is another one there, that is what the reader is told.
 */
function asAdvice(claim: Claim): Claim {
  return claim.evidence.verdict === 'altered'
    ? { ...claim, origin: 'article' }
    : { ...claim, evidence: uncited };
}

/** A citation that has only begun is not shown while the text grows. */
function withoutOpenCitation(text: string): string {
  return text.replace(/(?<!\s)\s*[[(]\s*([SRW][\d,;.\sSRW–-]*)?$/, '');
}
