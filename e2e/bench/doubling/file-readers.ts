import '#e2e/browser/fake-i18n.ts';
import { entriesAsAtom } from '#domain/export/export-atom.ts';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { csvField } from '#domain/export/export-csv.ts';
import { storyAsHtml } from '#domain/export/export-html.ts';
import { listEntryOf } from '#domain/export/export-list-entry.ts';
import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import { markdownFrontmatter } from '#domain/export/export-markdown-frontmatter.ts';
import {
  fillTemplate,
  hasLateFrontmatter,
  type TemplatePart,
  unknownParts,
} from '#domain/export/export-markdown-template.ts';
import {
  markdownText,
  markdownWithStrong,
  plainLine,
  webAddress,
  yamlText,
} from '#domain/export/export-markdown-text.ts';
import { markupText, markupWithMarks } from '#domain/export/export-markup-text.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import { distinctNames, fileNameOf } from '#domain/export/file-name.ts';
import { importAddress } from '#domain/import/import-address.ts';
import { readCsv } from '#domain/import/import-csv.ts';
import { importedMoment } from '#domain/import/import-story.ts';
import { readTable } from '#domain/import/import-tables.ts';
import { wordsOfStory } from '#store/search/search-segment.ts';
import { marksIn } from '#store/search/search-snippets.ts';
import { queryWords } from '#store/search/story-query.ts';
import { readBookmarks } from '#store/transfer/import-bookmarks.ts';
import { readForeignExport } from '#store/transfer/import-formats.ts';
import { linesOf } from '#store/transfer/import-lines.ts';
import { filesInZip } from '#store/transfer/import-zip.ts';
import { zipArchive } from '#store/transfer/zip-archive.ts';
import type { Reader } from './growth.ts';

const parts = new Proxy({}, { get: () => 'x' }) as Record<TemplatePart, string>;
const storyWith = (text: string) =>
  sampleStory({ metadata: { title: text, authors: [text] }, note: text, tags: text.split(' ') });

async function lines(text: string): Promise<void> {
  const stream = new ReadableStream<string>({
    start(controller) {
      for (let at = 0; at < text.length; at += 7) controller.enqueue(text.slice(at, at + 7));
      controller.close();
    },
  });
  for await (const _ of linesOf(stream));
}

/** All that stands in an archive, or nothing where it is none. */
async function unzipped(archive: Blob): Promise<void> {
  try {
    for await (const _ of filesInZip(archive, 1e9));
  } catch {
    // That it is refused is its reading's end.
  }
}

/** Signatures of an archive's parts before the text: as far as a reader of one believes it. */
const partsOfZip = 'PK\u0003\u0004\u0014\u0000';
const endOfZip = `PK\u0005\u0006${'\u0000'.repeat(4)}\u0001\u0000\u0001\u0000${'\u0000'.repeat(10)}`;

/** Whatever reads a file, an address or what is typed, and whatever writes one. */
export const fileReaders: Record<string, Reader> = {
  CSV: readCsv,
  table: (text) => readTable(`url,title,tags\n${text}`),
  'table of one row': (text) => readTable(`url,title,tags\nhttps://a.example/,x,"${text}"`),
  'columns of a table': (text) => readTable(`url,${text}\n${text}`),
  bookmarks: readBookmarks,
  'bookmarks within a list': (text) =>
    readBookmarks(`<dl><dt><a href="https://a.example/">${text}`),
  'tags of a bookmark': (text) => readBookmarks(`<a href="https://a.example/" tags="${text}">x`),
  'any export': readForeignExport,
  'export in JSON': (text) =>
    readForeignExport(
      JSON.stringify([
        { url: 'https://a.example/', title: text, tags: text.split(' '), created: text },
      ]),
    ),
  'lines of a backup': lines,
  address: importAddress,
  'address with a query': (text) => importAddress(`https://a.example/?${text}`),
  moment: importedMoment,
  'words of a search': queryWords,
  'marks of a search': (text) => marksIn(text, 'word a 1 一'),
  'words for the index': (text) => wordsOfStory([text, text]),
  'archive of one file': async (text) => unzipped(await zipArchive([{ name: 'a.csv', text }])),
  'archive of many files': async (text) =>
    unzipped(
      await zipArchive(
        (text.match(/[\s\S]{1,1024}/g) ?? []).map((part, at) => ({
          name: `${at}.csv`,
          text: part,
        })),
      ),
    ),
  'archive of a long name': async (text) =>
    unzipped(await zipArchive([{ name: text.slice(0, 65_000), text: '' }])),
  'broken archive': (text) => unzipped(new Blob([partsOfZip + text + endOfZip])),
  template: (text) => fillTemplate(text, parts),
  'unknown parts of a template': unknownParts,
  'late frontmatter': hasLateFrontmatter,
  'plain line': plainLine,
  'Markdown text': markdownText,
  'Markdown in bold': (text) => markdownWithStrong(text, ['a', 'word']),
  'address in Markdown': (text) => webAddress(`https://a.example/${text}`),
  'YAML text': yamlText,
  frontmatter: (text) => markdownFrontmatter(storyWith(text)),
  Markdown: (text) => storyAsMarkdown(storyWith(text)),
  HTML: (text) => storyAsHtml(storyWith(text)),
  'HTML text': markupText,
  'HTML with marks': (text) => markupWithMarks(text, ['a', 'word']),
  'field of CSV': csvField,
  'bookmarks written': (text) => entriesAsBookmarks([listEntryOf(storyWith(text))]),
  Atom: (text) => entriesAsAtom([listEntryOf(storyWith(text))], 0),
  'file name': fileNameOf,
  'file names': (text) => distinctNames(text.split(/(?<=[ .,])/).map(fileNameOf)),
};
