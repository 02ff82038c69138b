import { readJsonExport } from '#domain/import/import-json.ts';
import type { ImportedStory } from '#domain/import/import-story.ts';
import { readTable } from '#domain/import/import-tables.ts';
import { readBookmarks } from './import-bookmarks.ts';

/** What another program exported. */
export interface ForeignExport {
  /** Name shown to the reader, e.g. `Pocket`. */
  program: string;
  stories: ImportedStory[];
}

/**
 * Reads an export of any known program; null when the format is unknown. `highlights` are those that an archive
 * keeps in files of their own, as Markdown by the story's slug.
 */
export async function readForeignExport(
  text: string,
  highlights: ReadonlyMap<string, string> = new Map(),
): Promise<ForeignExport | null> {
  const start = text.slice(0, 2000).trimStart();
  if (/^[[{]/.test(start)) return readJson(text, highlights);
  if (/^<!doctype|^<html|^<dl|^<meta|^<!--/i.test(start)) {
    const stories = await readBookmarks(text);
    const [, named] = /<title>\s*(pocket|instapaper|pinboard)/i.exec(start) ?? [];
    const program = named ? named[0]?.toUpperCase() + named.slice(1).toLowerCase() : 'bookmarks';
    const known = named !== undefined || isOfBookmarks(start, stories);
    return stories.length > 0 && known ? { program, stories } : null;
  }
  return readTable(text);
}

/** Any page of the web has links: only a file of bookmarks begins with a list of them, or says when each was added. */
function isOfBookmarks(start: string, stories: readonly ImportedStory[]): boolean {
  if (/^<!doctype netscape-bookmark-file|<dl>\s*(?:<p>\s*)?<dt>\s*<(?:a|h3)\b/i.test(start))
    return true;
  return stories.some(({ savedAt }) => savedAt !== null);
}

function readJson(text: string, highlights: ReadonlyMap<string, string>): ForeignExport | null {
  try {
    return readJsonExport(JSON.parse(text), highlights);
  } catch {
    // Not JSON after all: treated like any unknown format.
    return null;
  }
}
