import {
  type ImportedStory,
  importedMoment,
  nothingImported,
} from '#domain/import/import-story.ts';

/** What is known while walking through the file, from top to bottom. */
interface Reading {
  stories: ImportedStory[];
  /** Names of the folders around this place, outermost first; empty for one that is no tag. */
  folders: string[];
  /** The heading whose list is about to begin. */
  nextFolder: string;
  archived: boolean;
  /** The story that a description right after it would belong to. */
  described: ImportedStory | null;
}

/**
 * The stories of a bookmarks file, as every browser and Raindrop write it (Netscape's format), or of the
 * page that Pocket exported. Folders become tags. The browser's own parser reads it, into a document that
 * loads and runs nothing.
 */
export function readBookmarks(html: string): ImportedStory[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reading: Reading = {
    stories: [],
    folders: [],
    nextFolder: '',
    archived: false,
    described: null,
  };
  walk(
    page.documentElement,
    (element) => enter(element, reading),
    (element) => {
      if (element.localName === 'dl') leaveList(reading);
    },
  );
  return reading.stories;
}

/** Every element in the order of the file. A loop, since whoever wrote the file chose how deep it nests. */
function walk(
  root: Element,
  entered: (element: Element) => void,
  left: (element: Element) => void,
): void {
  let element = root;
  for (;;) {
    entered(element);
    let next = element.firstElementChild;
    while (!next) {
      left(element);
      if (element === root) return;
      next = element.nextElementSibling;
      if (!next) element = element.parentElement ?? root;
    }
    element = next;
  }
}

function enter(element: Element, reading: Reading): void {
  switch (element.localName) {
    case 'dl':
      reading.folders.push(reading.nextFolder);
      reading.nextFolder = '';
      return;
    case 'a':
      reading.described = storyOf(element, reading);
      reading.stories.push(reading.described);
      return;
    case 'dd':
      if (reading.described) reading.described.excerpt = singleSpaced(ownText(element));
      return;
    case 'h3':
      reading.nextFolder = isBrowsersOwn(element) ? '' : singleSpaced(element.textContent);
      reading.described = null;
      return;
    case 'h1':
    case 'h2':
      reading.archived = /^\s*read archive\s*$/i.test(element.textContent);
  }
}

function leaveList(reading: Reading): void {
  reading.folders.pop();
  reading.nextFolder = '';
  reading.described = null;
}

function storyOf(link: Element, { folders, archived }: Reading): ImportedStory {
  const tags = (link.getAttribute('tags') ?? '').split(',');
  return {
    ...nothingImported,
    url: link.getAttribute('href') ?? '',
    title: singleSpaced(link.textContent),
    savedAt: importedMoment(link.getAttribute('add_date') ?? link.getAttribute('time_added')),
    archived,
    tags: [...folders, ...tags].filter(Boolean),
  };
}

/** The browser's own folders say nothing about what is in them. */
function isBrowsersOwn(heading: Element): boolean {
  return (
    heading.hasAttribute('personal_toolbar_folder') ||
    heading.hasAttribute('unfiled_bookmarks_folder')
  );
}

/** The text of a description up to the list that begins inside it, since nothing closes a description. */
function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 1 && /^dl$/i.test(node.nodeName)) break;
    text += node.textContent;
  }
  return text;
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
