import { z } from 'zod';
import { type ImportedStory, importedMoment, nothingImported } from './import-story.ts';

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
});

/**
 * The stories of a JSON export: Omnivore's files, and lists of objects with an address as Raindrop and
 * Readwise hand them out (alone, or under `items` or `results`). Null when it is no such list.
 */
export function readJsonExport(
  value: unknown,
): { program: string; stories: ImportedStory[] } | null {
  const list = listIn(value);
  if (!list || list.length === 0) return null;
  if (omnivoreSchema.safeParse(list[0]).success) {
    return { program: 'Omnivore', stories: list.map(omnivoreStory) };
  }
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

function omnivoreStory(value: unknown): ImportedStory {
  const parsed = omnivoreSchema.safeParse(value);
  if (!parsed.success) return nothingImported;
  const { url, title, description, author, state, readingProgress, labels, savedAt } = parsed.data;
  return {
    ...nothingImported,
    url,
    title: title ?? '',
    excerpt: description ?? '',
    authors: author ? [author] : [],
    archived: state?.toLowerCase() === 'archived',
    read: (readingProgress ?? 0) >= 95,
    tags: (labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
    savedAt: importedMoment(savedAt),
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
    note: row.note ?? '',
    authors: row.author ? [row.author] : [],
    archived: row.location === 'archive',
    tags: Array.isArray(row.tags) ? row.tags : Object.keys(row.tags ?? {}),
    savedAt: importedMoment(row.saved_at ?? row.created),
  };
}
