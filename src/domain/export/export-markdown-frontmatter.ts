import type { Story } from '#domain/story/story.ts';
import { webAddress, yamlText } from './export-markdown-text.ts';

/** YAML frontmatter as Obsidian reads it: text, dates and lists of text. */
export function markdownFrontmatter({ article, state }: Story, now?: number): string {
  const lines = [`title: ${yamlText(article.title)}`];
  const address = webAddress(article.url);
  if (address) lines.push(`url: ${yamlText(address)}`);
  lines.push(...list('author', article.authors));
  if (article.siteName) lines.push(`site: ${yamlText(article.siteName)}`);
  if (article.publishedAt) lines.push(`published: ${yamlText(article.publishedAt)}`);
  lines.push(`collected: ${yamlText(article.collectedAt)}`);
  if (now !== undefined) lines.push(`exported: ${yamlText(new Date(now).toISOString())}`);
  lines.push(`language: ${yamlText(article.language)}`);
  lines.push(...list('tags', (state?.tags ?? []).map(obsidianTag)));
  return `---\n${lines.join('\n')}\n---`;
}

function list(name: string, entries: readonly string[]): string[] {
  const kept = [...new Set(entries)].filter(Boolean);
  return kept.length ? [`${name}:`, ...kept.map((entry) => `  - ${yamlText(entry)}`)] : [];
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not digits alone. */
function obsidianTag(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^[-/]+|[-/]+$/gu, '');
  return /^\d+$/u.test(name) ? `y${name}` : name;
}
