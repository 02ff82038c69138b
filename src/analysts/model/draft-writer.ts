import { type Analysis, claimsOfSection, type SectionName } from '#domain/analysis/analysis.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { withoutForeignContacts } from '#domain/checking/without-foreign-contacts.ts';
import { isRecord } from './is-record.ts';
import { type IsOpen, ParsedClaims } from './parse-claims.ts';
import { parseSection } from './parse-section.ts';
import { replyKeyOf } from './reply-schema.ts';
import { valueWithoutKey } from './without-key.ts';

const closed: IsOpen = () => false;

/** Writes the analysis of one article from a growing reply, on top of what an earlier try left. */
export class DraftWriter {
  /** The sections that are asked for, in the order in which they are written. */
  readonly wanted: readonly SectionName[];
  readonly #kept: Analysis;
  readonly #claims: ParsedClaims;
  readonly #article: Article;
  readonly #key: string;

  constructor(
    article: Article,
    wanted: readonly SectionName[],
    kept: Analysis | null,
    sources: readonly SavedSource[] = [],
    key = '',
    web: readonly WebSource[] = [],
  ) {
    this.#article = article;
    this.#key = key;
    this.wanted = wanted;
    this.#kept = kept ?? {};
    this.#claims = new ParsedClaims(article, sources, web);
  }

  /** True when a JSON value holds at least one section that was asked for, and is no claim: its keys are letters as well. */
  isWanted(root: unknown): boolean {
    if (!isRecord(root) || Object.hasOwn(root, 's')) return false;
    return this.wanted.some((name) => Object.hasOwn(root, replyKeyOf[name]));
  }

  /** The analysis so far; `isOpen` says what of the reply may still change. */
  draft(root: unknown, isOpen: IsOpen = closed): Analysis {
    const draft: Analysis = { ...this.#kept };
    if (!isRecord(root)) return draft;
    for (const name of this.wanted) {
      const section = parseSection(name, root, { claims: this.#claims, isOpen });
      if (section && !this.#isLess(name, { [name]: section })) {
        Object.assign(draft, this.#safe({ [name]: section }));
      }
    }
    return draft;
  }

  /** What this reply alone holds, taken as complete. */
  draftAlone(root: unknown): Analysis {
    const draft: Analysis = {};
    if (!isRecord(root)) return draft;
    for (const name of this.wanted) {
      const section = parseSection(name, root, { claims: this.#claims, isOpen: closed });
      if (section) Object.assign(draft, this.#safe({ [name]: section }));
    }
    return draft;
  }

  /** Without what a service slips in: the reader's key, and ways to reach somebody that the article does not name. */
  #safe(written: Analysis): Analysis {
    return valueWithoutKey(withoutForeignContacts(written, this.#article), this.#key);
  }

  /** Keeps claims checked in an earlier try on screen while their section is written again. */
  #isLess(name: SectionName, written: Analysis): boolean {
    if (written[name]?.complete) return false;
    return completeClaims(written, name) < completeClaims(this.#kept, name);
  }
}

function completeClaims(analysis: Analysis, name: SectionName): number {
  return claimsOfSection(analysis, name).filter((claim) => claim.complete).length;
}
