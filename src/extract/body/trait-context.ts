import { declaredBody, firstMeta, type PageFacts } from '#extract/metadata/page-facts.ts';
import type { PageMetadata } from '#extract/metadata/read-metadata.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import type { Body } from './find-body.ts';

/** What is known of the article before its blocks are weighed; all texts as letters and digits in lower case. */
export interface TraitContext {
  body: Body | null;
  title: string;
  authors: string[];
  /** The page's description. */
  description: string;
  /** The JSON-LD body; empty when there is none. */
  declaredBody: string;
  section: string;
}

/** Brings what Readability proposed and what the page says of itself into the form that blocks are compared with. */
export const traitContextOf = (
  body: Body | null,
  metadata: PageMetadata,
  facts: PageFacts,
): TraitContext => ({
  body,
  title: lettersOf(metadata.title),
  authors: metadata.authors.map(lettersOf),
  description: lettersOf(firstMeta(facts, 'og:description', 'description') ?? ''),
  declaredBody: lettersOf(declaredBody(facts)),
  section: lettersOf(metadata.section ?? ''),
});
