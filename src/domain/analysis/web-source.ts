import type { z } from 'zod';
import type { Claim } from './claim.ts';
import type { webSourceSchema } from './web-source-schema.ts';

/** Most pages of one search that are kept. */
export const mostWebSources = 12;
/** Most pages of a story that are kept, with those of earlier searches that claims cite. */
export const mostKeptSources = 24;
/** Most sentences of one of them. */
export const mostWebSentences = 8;

/** What a page declares itself to be. Nothing here ranks them. */
export const sourceKinds = ['news', 'company', 'government', 'encyclopedia'] as const;

export type SourceKind = (typeof sourceKinds)[number];

export type WebSource = z.infer<typeof webSourceSchema>;

/** One sentence of a source, under the id by which it is cited, e.g. `W1.3`. */
export interface WebSentence {
  id: string;
  text: string;
  source: WebSource;
}

/** How a passage stands to the page that a search says it is from. */
export type PassageStanding = 'from a passage' | 'seen on the page' | 'not on the page';

export function webSentencesIn(source: WebSource): WebSentence[] {
  return source.sentences.map((text, index) => ({
    id: `${source.id}.${index + 1}`,
    text,
    source,
  }));
}

/** The sentences of those ids that there are, in the order of the sources. */
export function webSentencesOf(
  ids: readonly string[],
  sources: readonly WebSource[],
): WebSentence[] {
  if (ids.length === 0) return [];
  return sources.flatMap(webSentencesIn).filter(({ id }) => ids.includes(id));
}

/** The sources that those ids of sentences belong to. */
export function webSourcesOf(ids: readonly string[], sources: readonly WebSource[]): WebSource[] {
  const named = new Set(ids.map(sourceIdOf));
  return sources.filter(({ id }) => named.has(id));
}

/** `W1` of `W1.3`. */
export function sourceIdOf(sentenceId: string): string {
  return sentenceId.split('.')[0] ?? '';
}

/** How the cited sentences of one source stand: one that the page lacks counts more than those it has. */
export function standingOfPassage(
  source: WebSource,
  sentenceIds: readonly string[],
): PassageStanding {
  const { seen } = source;
  if (!seen) return 'from a passage';
  const found = webSentencesIn(source).flatMap(({ id }, index) =>
    sentenceIds.includes(id) ? [seen.found[index] ?? null] : [],
  );
  if (found.includes(false)) return 'not on the page';
  return found.length > 0 && found.every(Boolean) ? 'seen on the page' : 'from a passage';
}

/**
 * How many sources bear a claim independently of each other and of the article: one on the article's own
 * site, or a copy of its text, bears nothing twice, nor does a copy of another source.
 */
export function independentSources(
  ids: readonly string[],
  sources: readonly WebSource[],
): WebSource[] {
  const groups = new Map<string, WebSource>();
  for (const source of webSourcesOf(ids, sources)) {
    const owner = ownerOf(source, sources);
    if (owner !== 'article' && !groups.has(owner)) groups.set(owner, source);
  }
  return [...groups.values()];
}

/** Whom what a source says goes back to: `article`, or the id of the first source of its kind. */
function ownerOf(source: WebSource, sources: readonly WebSource[]): string {
  let owner = source;
  for (let steps = 0; steps < mostKeptSources && owner.dependsOn; steps++) {
    const { of } = owner.dependsOn;
    const next = sources.find(({ id }) => id === of);
    if (!next) return of;
    owner = next;
  }
  return owner.id;
}

/** True for a claim that rests on a page of the web. */
export function citesWeb({ origin, sourceIds }: Pick<Claim, 'origin' | 'sourceIds'>): boolean {
  return origin === 'web' && sourceIds.length > 0;
}
