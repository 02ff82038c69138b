import { z } from 'zod';
import { type ImportedStory, importedMoment, nothingImported, privateTag } from './import-story.ts';
import { isWallabag, wallabagStory } from './import-wallabag.ts';

const text = z.string().nullish();

const omnivoreSchema = z.object({
  url: z.string(),
  slug: z.string(),
  title: text,
  description: text,
  author: text,
  state: text,
  readingProgress: z.number().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string() })])).nullish(),
  savedAt: text,
});

const pinboardSchema = z.object({
  href: z.string(),
  description: text,
  extended: text,
  time: text,
  tags: text,
  shared: text,
  toread: text,
});

const looseSchema = z.object({
  url: text,
  link: text,
  source_url: text,
  title: text,
  excerpt: text,
  summary: text,
  note: text,
  author: text,
  tags: z.array(z.string()).or(z.record(z.string(), z.unknown())).nullish(),
  created: text,
  saved_at: text,
  location: text,
  notes: text,
  important: z.boolean().nullish(),
  reading_progress: z.number().nullish(),
  highlights: z
    .array(z.object({ text, note: text }))
    .nullish()
    .catch(null),
});

/**
 * The stories of a JSON export: Omnivore's, Pinboard's and Wallabag's files, and lists of objects with an address as Raindrop and
 * Readwise hand them out (alone, or under `items` or `results`). Null when it is no such list. `highlights` are what
 * Omnivore keeps in files of their own, as Markdown by the story's slug.
 */
export function readJsonExport(
  value: unknown,
  highlights: ReadonlyMap<string, string>,
): { program: string; stories: ImportedStory[] } | null {
  const list = listIn(value);
  if (!list || list.length === 0) return null;
  // An entry may be damaged: the first few tell together what the list is of.
  const sample = list.slice(0, 20);
  if (sample.some(isWallabag)) return { program: 'Wallabag', stories: list.map(wallabagStory) };
  if (sample.some((entry) => omnivoreSchema.safeParse(entry).success)) {
    return {
      program: 'Omnivore',
      stories: list.map((entry) => omnivoreStory(entry, highlights)),
    };
  }
  if (sample.some((entry) => pinboardSchema.safeParse(entry).success))
    return { program: 'Pinboard', stories: list.map(pinboardStory) };
  const first = looseSchema.safeParse(list[0]);
  if (!first.success || !(first.data.source_url ?? first.data.link ?? first.data.url)) return null;
  const program = first.data.source_url ? 'Readwise' : first.data.link ? 'Raindrop' : 'JSON';
  return { program, stories: list.map(looseStory) };
}

function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const held = z
    .object({ items: z.array(z.unknown()) })
    .or(z.object({ results: z.array(z.unknown()) }))
    .safeParse(value);
  if (!held.success) return null;
  return 'items' in held.data ? held.data.items : held.data.results;
}

function omnivoreStory(value: unknown, highlights: ReadonlyMap<string, string>): ImportedStory {
  const parsed = omnivoreSchema.safeParse(value);
  if (!parsed.success) return nothingImported;
  const { url, slug, title, description, author, state, readingProgress, labels, savedAt } =
    parsed.data;
  return {
    ...nothingImported,
    url,
    title: title ?? '',
    excerpt: description ?? '',
    authors: author ? [author] : [],
    archived: state?.toLowerCase() === 'archived',
    read: (readingProgress ?? 0) >= 95,
    tags: (labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
    highlights: quotationsIn(highlights.get(slug) ?? ''),
    savedAt: importedMoment(savedAt),
  };
}

/** The quotations of a Markdown text, each with what is written under it. */
function quotationsIn(markdown: string): ImportedStory['highlights'] {
  const found: ImportedStory['highlights'] = [];
  let isQuoting = false;
  for (const line of markdown.split('\n')) {
    const [, quoted] = /^\s*>\s?(.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (quoted !== undefined) {
      if (isQuoting && last) last.words += `\n${quoted}`;
      else found.push({ words: quoted, note: '' });
    } else if (last && line.trim()) last.note += `${last.note && '\n'}${line.trim()}`;
    isQuoting = quoted !== undefined;
  }
  return found;
}

function pinboardStory(value: unknown): ImportedStory {
  const parsed = pinboardSchema.safeParse(value);
  if (!parsed.success) return nothingImported;
  const { href, description, extended, time, tags, shared, toread } = parsed.data;
  return {
    ...nothingImported,
    url: href,
    title: description ?? '',
    note: extended ?? '',
    read: toread === 'no',
    tags: [...(tags ?? '').split(/\s+/).filter(Boolean), ...(shared === 'no' ? [privateTag] : [])],
    savedAt: importedMoment(time),
  };
}

function looseStory(value: unknown): ImportedStory {
  const parsed = looseSchema.safeParse(value);
  if (!parsed.success) return nothingImported;
  const row = parsed.data;
  return {
    ...nothingImported,
    url: row.source_url ?? row.link ?? row.url ?? '',
    title: row.title ?? '',
    excerpt: row.excerpt ?? row.summary ?? '',
    note: row.note || row.notes || '',
    authors: row.author ? [row.author] : [],
    archived: row.location === 'archive',
    read: (row.reading_progress ?? 0) >= 0.95,
    starred: row.important === true,
    highlights: (row.highlights ?? []).map(({ text, note }) => ({
      words: text ?? '',
      note: note ?? '',
    })),
    tags: Array.isArray(row.tags) ? row.tags : Object.keys(row.tags ?? {}),
    savedAt: importedMoment(row.saved_at ?? row.created),
  };
}
