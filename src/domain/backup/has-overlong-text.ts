/** Nothing that a reader, a page or a model writes for Gloss is longer, in characters, but the text of an article. */
const longest = 60_000;
/** No entry of a backup is nested so deep. */
const deepest = 64;

/** True for an entry of a file with a text that nobody can have written in its place: to show it would take minutes. */
export function hasOverlongText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length > longest;
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest) return true;
  if (Array.isArray(value)) return value.some((each) => hasOverlongText(each, depth + 1));
  const isArticle = 'paragraphs' in value && 'sentences' in value && 'canonicalUrl' in value;
  return Object.entries(value).some(
    ([name, each]) => !(isArticle && name === 'text') && hasOverlongText(each, depth + 1),
  );
}
