import { z } from 'zod';
import { type ImportedStory, importedMoment, nothingImported } from './import-story.ts';

const text = z.string().nullish();
/** Flags are written as numbers, booleans or digits, by version. */
const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .nullish()
  .transform((value) => value === true || Number(value) === 1);

const entrySchema = z.object({
  url: text,
  given_url: text,
  origin_url: text,
  title: text,
  is_archived: flag,
  is_starred: flag,
  tags: z.array(z.union([z.string(), z.object({ label: z.string() })])).nullish(),
  created_at: z.union([z.string(), z.number(), z.object({ date: z.string() })]).nullish(),
  published_by: z.array(z.string().nullable()).nullish(),
  annotations: z.array(z.object({ quote: text, text })).nullish(),
});

/** True for an entry of Wallabag's JSON: nobody else writes these two flags. */
export function isWallabag(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'is_archived' in value && 'is_starred' in value
  );
}

/** An entry as Wallabag 1 and 2 export it: archived there means read. */
export function wallabagStory(value: unknown): ImportedStory {
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) return nothingImported;
  const entry = parsed.data;
  const created = entry.created_at;
  return {
    ...nothingImported,
    url: entry.url || entry.given_url || entry.origin_url || '',
    title: entry.title ?? '',
    authors: (entry.published_by ?? []).flatMap((author) => author ?? []),
    archived: entry.is_archived,
    read: entry.is_archived,
    starred: entry.is_starred,
    highlights: (entry.annotations ?? []).map(({ quote, text }) => ({
      words: quote ?? '',
      note: text ?? '',
    })),
    tags: (entry.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.label)),
    savedAt: importedMoment(typeof created === 'object' ? created?.date : created),
  };
}
