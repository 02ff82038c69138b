const longestTag = 60;

/** A tag as it is kept: no white space at its ends, single spaces, no `#` before it; empty for none. */
export function tidyTag(tag: string): string {
  return tag
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '')
    .slice(0, longestTag)
    .trim();
}

/** Tags as they are kept: tidy, each once (`AI` and `ai` are one, spelled as it came first), at most 50. */
export function tidyTags(tags: string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map(tidyTag)) {
    const key = tag.toLowerCase();
    if (tag && !kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()].slice(0, 50);
}
