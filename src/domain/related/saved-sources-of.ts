import type { Claim } from '#domain/analysis/claim.ts';
import { mostSources, type SavedSource } from '#domain/analysis/saved-source.ts';
import type { Story } from '#domain/story/story.ts';
import { extractSentences } from './related-extract.ts';

/**
 * Saved stories as numbered sources, `R1` the one that bears most: each with sentences of its own article that were
 * found for its claims, first the claim that bears on the open story. Stories without any are left out.
 */
export function savedSourcesOf(
  related: readonly { story: Story; claim: Claim | null }[],
): SavedSource[] {
  const sources: SavedSource[] = [];
  for (const { story, claim } of related) {
    const sentences = extractSentences(story, claim);
    if (sentences.length === 0 || sources.length === mostSources) continue;
    const { id: articleId, title, siteName, publishedAt, language } = story.article;
    const id = `R${sources.length + 1}`;
    sources.push({ id, articleId, title, siteName, publishedAt, language, sentences });
  }
  return sources;
}
