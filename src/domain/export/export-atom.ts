import { momentShown } from '#domain/story/moment-shown.ts';
import { message } from '#i18n/message.ts';
import type { ListEntry } from './export-list-entry.ts';
import { markupAddress, markupText } from './export-markup-text.ts';

/**
 * The list as an Atom feed file (RFC 4287), in the order given. `now` in epoch milliseconds is the feed's
 * own time. Entries whose address is none of the web are left out.
 */
export function entriesAsAtom(entries: readonly ListEntry[], now: number): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${markupText(message('listExportListFile'))}</title>`,
    '<id>urn:gloss:reading-list</id>',
    `<updated>${moment(now)}</updated>`,
    '<author><name>Gloss</name></author>',
    '<generator>Gloss</generator>',
    ...entries.flatMap(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry(one: ListEntry): string[] {
  const address = markupAddress(one.url);
  if (!address) return [];
  const published = fullMoment(one.publishedAt);
  const authors = one.authors.length ? one.authors : [one.siteName];
  return [
    '<entry>',
    `<id>urn:gloss:story:${markupText(encodeURIComponent(one.id.toWellFormed()))}</id>`,
    `<title type="text">${markupText(one.title)}</title>`,
    `<link rel="alternate" href="${address}"/>`,
    `<updated>${fullMoment(one.modifiedAt) ?? published ?? moment(one.savedAt)}</updated>`,
    ...(published ? [`<published>${published}</published>`] : []),
    ...authors
      .filter((name) => name.trim())
      .map((name) => `<author><name>${markupText(name)}</name></author>`),
    ...one.tags.map((tag) => `<category term="${markupText(tag)}"/>`),
    ...(one.summary ? [`<summary type="text">${markupText(one.summary)}</summary>`] : []),
    ...(one.note ? [`<content type="text">${markupText(one.note)}</content>`] : []),
    '</entry>',
  ];
}

/** RFC 3339 in UTC: a day or a year begins at its first second, and a time without a zone is taken as UTC. */
function fullMoment(iso: string | null): string | null {
  if (!iso) return null;
  const zoned = /T/u.test(iso) && !/(?:Z|[+-]\d{2}:\d{2})$/u.test(iso) ? `${iso}Z` : iso;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : moment(time);
}

function moment(time: number): string {
  return new Date(momentShown(time)).toISOString();
}
