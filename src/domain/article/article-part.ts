import { articleIdOf } from './article-id.ts';

/** No address gives an id with a full stop in it, so a part never takes the place of an article. */
const separator = '.part-';

/** The id of an article of which the reader had only a part read: the same for the same words. */
export function partIdOf(articleId: string, text: string): string {
  const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return `${articleId}${separator}${articleIdOf(words).slice(-16)}`;
}

/** True for an article of which the reader had only a part read. */
export function isPart(articleId: string): boolean {
  return articleId.includes(separator);
}

/** The id under another whole: of a part it stays that part, of anything else there is only the whole. */
export function partIdUnder(whole: string, id: string, text: string): string {
  if (!isPart(id)) return whole;
  const suffix = id.slice(id.indexOf(separator) + separator.length);
  return /^[0-9a-f]{16}$/.test(suffix) ? `${whole}${separator}${suffix}` : partIdOf(whole, text);
}
