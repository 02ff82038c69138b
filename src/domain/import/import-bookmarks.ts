import { type ImportedStory, importedMoment, nothingImported } from './import-story.ts';

const token =
  /<(h[1-6])\b([^>]*)>([\s\S]*?)<\/\1\s*>|<a\b([^>]*)>([\s\S]*?)<\/a\s*>|<dd\b[^>]*>([^<]*)|<\/dl\b[^>]*>/gi;
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/**
 * The stories of a bookmarks file, as every browser and Raindrop write it (Netscape's format), or of the
 * page that Pocket exported. Folders become tags. It is read as text: nothing in it is loaded or run.
 */
export function readBookmarks(html: string): ImportedStory[] {
  const stories: ImportedStory[] = [];
  const folders: string[] = [];
  let archive = false;
  for (const [
    ,
    heading,
    headingAttributes,
    name,
    linkAttributes,
    title,
    description,
  ] of html.matchAll(token)) {
    if (heading) {
      const own = attributesOf(headingAttributes ?? '');
      const plainName = textOf(name ?? '');
      archive = /^read archive$/i.test(plainName);
      // The browser's own folders say nothing of what is in them; Pocket's headings are no folders.
      const isFolder = heading.toLowerCase() === 'h3' && !isBrowsersOwn(own);
      if (heading.toLowerCase() === 'h3') folders.push(isFolder ? plainName : '');
    } else if (linkAttributes !== undefined) {
      stories.push(storyOf(attributesOf(linkAttributes), textOf(title ?? ''), folders, archive));
    } else if (description !== undefined) {
      const last = stories.at(-1);
      if (last) last.excerpt = textOf(description);
    } else folders.pop();
  }
  return stories;
}

function storyOf(
  link: Map<string, string>,
  title: string,
  folders: string[],
  archived: boolean,
): ImportedStory {
  const tags = (link.get('tags') ?? '').split(',');
  return {
    ...nothingImported,
    url: link.get('href') ?? '',
    title,
    savedAt: importedMoment(link.get('add_date') ?? link.get('time_added')),
    archived,
    tags: [...folders, ...tags].filter(Boolean),
  };
}

function isBrowsersOwn(heading: Map<string, string>): boolean {
  return heading.has('personal_toolbar_folder') || heading.has('unfiled_bookmarks_folder');
}

function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, ...values] of written.matchAll(attribute)) {
    found.set(
      (name ?? '').toLowerCase(),
      decode(values.find((value) => value !== undefined) ?? ''),
    );
  }
  return found;
}

function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
