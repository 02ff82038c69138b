import { readCsv } from './import-csv.ts';
import { type ImportedStory, importedMoment, nothingImported } from './import-story.ts';

type Row = Record<string, string>;

interface Table {
  program: string;
  /** The columns by which the program's export is known. */
  columns: string[];
  storyOf: (row: Row) => ImportedStory;
}

const tables: Table[] = [
  {
    program: 'Pocket',
    columns: ['url', 'time_added', 'status'],
    storyOf: (row) => ({
      ...nothingImported,
      url: row.url ?? '',
      title: row.title ?? '',
      tags: (row.tags ?? '').split(/[|,]/),
      savedAt: importedMoment(row.time_added),
      archived: row.status === 'archive',
    }),
  },
  {
    program: 'Instapaper',
    columns: ['url', 'title', 'folder', 'timestamp'],
    storyOf: (row) => ({
      ...nothingImported,
      url: row.url ?? '',
      title: row.title ?? '',
      excerpt: row.selection ?? '',
      savedAt: importedMoment(row.timestamp),
      archived: row.folder === 'Archive',
      starred: row.folder === 'Starred',
      tags: [...folderTags(row.folder, ['Unread', 'Archive', 'Starred']), ...listedTags(row.tags)],
    }),
  },
  {
    program: 'Raindrop',
    columns: ['url', 'folder', 'created', 'excerpt'],
    storyOf: (row) => ({
      ...nothingImported,
      url: row.url ?? '',
      title: row.title ?? '',
      note: row.note ?? '',
      excerpt: row.excerpt ?? '',
      savedAt: importedMoment(row.created),
      starred: row.favorite === 'true',
      highlights: listedHighlights(row.highlights),
      tags: [...folderTags(row.folder, ['Unsorted']), ...(row.tags ?? '').split(',')],
    }),
  },
  {
    program: 'Readwise',
    columns: ['url', 'document tags', 'saved date'],
    storyOf: (row) => ({
      ...nothingImported,
      url: row.url ?? '',
      title: row.title ?? '',
      savedAt: importedMoment(row['saved date']),
      archived: row.location === 'archive',
      read: Number(row['reading progress']) >= 0.95,
      tags: listedTags(row['document tags']),
    }),
  },
  {
    program: 'CSV',
    columns: ['url'],
    storyOf: (row) => ({
      ...nothingImported,
      url: row.url ?? '',
      title: row.title ?? '',
      note: row.note ?? '',
      savedAt: importedMoment(row.created ?? row.date ?? row.timestamp),
      tags: listedTags(row.tags),
    }),
  },
];

/** The stories of a CSV export and the program it is from; null when no program's columns are there. */
export function readTable(text: string): { program: string; stories: ImportedStory[] } | null {
  const rows = readCsv(text);
  const columns = new Set(Object.keys(rows[0] ?? {}));
  const table = tables.find((each) => each.columns.every((column) => columns.has(column)));
  return table ? { program: table.program, stories: rows.map(table.storyOf) } : null;
}

/** Raindrop's cell of highlights: `Highlight:` and `Note:` lines, in pairs. */
function listedHighlights(written: string | undefined): ImportedStory['highlights'] {
  return (written ?? '')
    .split(/^(?=Highlight:)/m)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [words = '', note = ''] = part.replace(/^Highlight:/, '').split(/^Note:/m);
      return { words: words.trim(), note: note.trim() };
    });
}

function folderTags(folder: string | undefined, notTags: string[]): string[] {
  return folder && !notTags.includes(folder) ? folder.split('/') : [];
}

/** Tags as lists are written into cells: `a, b`, `["a","b"]` or `['a', 'b']`. */
function listedTags(written: string | undefined): string[] {
  return (written ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((tag) => tag.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
