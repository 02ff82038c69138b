import type { ListEntry } from './export-list-entry.ts';
import { markupAddress, markupText } from './export-markup-text.ts';

/**
 * The list as a Netscape bookmark file, which every browser and most read-later services import: tags, the time
 * it was saved in epoch seconds, and the note. Addresses that are none of the web are left out.
 */
export function entriesAsBookmarks(entries: readonly ListEntry[]): string {
  return [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Gloss reading list</H1>',
    '<DL><p>',
    ...entries.flatMap(bookmark),
    '</DL><p>',
    '',
  ].join('\n');
}

function bookmark({ url, title, savedAt, isRead, isArchived, tags, note }: ListEntry): string[] {
  const address = markupAddress(url);
  if (!address) return [];
  const attributes = [
    `HREF="${address}"`,
    `ADD_DATE="${Math.floor(savedAt / 1000)}"`,
    `TOREAD="${isRead ? 0 : 1}"`,
  ];
  // Gloss's own, so that its file comes back in whole; others pass over it.
  if (isArchived) attributes.push('ARCHIVED="1"');
  // A comma parts tags in this format.
  const list = tags
    .map((tag) => tag.replaceAll(',', ' ').trim())
    .filter(Boolean)
    .join(',');
  if (list) attributes.push(`TAGS="${markupText(list)}"`);
  const line = `<DT><A ${attributes.join(' ')}>${markupText(title.replace(/\s+/gu, ' '))}</A>`;
  return note.trim() ? [line, `<DD>${markupText(note.trim())}`] : [line];
}
