import type { SectionName } from './analysis.ts';
import type { Highlight } from './highlight.ts';

/** From this share of the text on, highlights single out nothing. */
const dense = 0.5;

/** What is highlighted even then: the gist. */
const gist: readonly SectionName[] = ['hook', 'tldr', 'keyTakeaways'];

/**
 * Where most of an article would be highlighted, as in a short one, only what the gist rests on is: the rest
 * is made `quiet`, shown while the reader is on a claim that cites it.
 */
export function quietWhereDense(
  { text }: { text: string },
  highlights: readonly Highlight[],
): Highlight[] {
  const length = highlights.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length < text.length * dense || !highlights.some(isOfGist)) return [...highlights];
  return highlights.map((each) => (isOfGist(each) ? each : { ...each, quiet: true }));
}

function isOfGist({ claims }: Highlight): boolean {
  return claims.some(({ section, doubted }) => gist.includes(section) || doubted);
}
