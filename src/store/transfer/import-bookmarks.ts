import type { Token, TokenHandler } from 'parse5';
import {
  type ImportedStory,
  importedMoment,
  nothingImported,
  privateTag,
} from '#domain/import/import-story.ts';

/**
 * The stories of a bookmarks file, as every browser and Raindrop write it (Netscape's format), or of the
 * page that Pocket exported. Folders become tags. Nothing in the file is loaded or run.
 *
 * It reads the tokens of an HTML parser and builds no tree: with a tag left open for every bookmark, a tree
 * (`DOMParser` as well) takes more than linear time and brings the page down.
 */
export async function readBookmarks(html: string): Promise<ImportedStory[]> {
  // Loaded on demand: only a file of bookmarks needs it.
  const { Tokenizer, TokenizerMode } = await import('parse5');
  const modes = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
    ['title', TokenizerMode.RCDATA],
    ['textarea', TokenizerMode.RCDATA],
    ['style', TokenizerMode.RAWTEXT],
    ['script', TokenizerMode.SCRIPT_DATA],
  ]);
  const reading = new BookmarksReading();
  const ignore = () => undefined;
  const write = ({ chars }: Token.CharacterToken) => reading.write(chars);
  const sourceOf = ({ location }: Token.TagToken) =>
    location ? html.slice(location.startOffset, location.endOffset) : '';
  const handler: TokenHandler = {
    onStartTag(tag) {
      const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
      const wasInText = reading.isInText;
      reading.enter(tag.tagName, attributes, () => sourceOf(tag));
      // What the tree would have told the tokenizer. A title or a description has no scripts: there such a
      // tag was written without being escaped.
      if (!wasInText) tokenizer.state = modes.get(tag.tagName) ?? tokenizer.state;
    },
    onEndTag: (tag) => reading.leave(tag.tagName, () => sourceOf(tag)),
    onCharacter: write,
    onWhitespaceCharacter: write,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: () => reading.closeText(),
  };
  /** Each attribute is compared with all before it: no browser writes so many, and a file that does was made to be slow. */
  class BoundedTokenizer extends Tokenizer {
    override _leaveAttrName(): void {
      const token = this.currentToken;
      if (token && 'attrs' in token && token.attrs.length >= mostAttributes) return;
      super._leaveAttrName();
    }
  }
  const tokenizer = new BoundedTokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
  return reading.stories;
}

const mostAttributes = 50;

/** Folders around a story that become its tags: a file nested deeper than this was made to be slow. */
const mostFolders = 50;

type Attributes = ReadonlyMap<string, string>;

/** Formatting inside a title, a heading or a description, of which only the words are kept. */
const inline =
  /^(?:abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
/** Blocks inside a description, which part its lines. */
const block =
  /^(?:blockquote|br|div|figcaption|figure|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;
/** What a bookmark file is made of: any other tag in a title or a description was meant as text. */
const structure = /^(?:a|body|dd|dl|dt|h[1-6]|head|hr|html|link|meta|title)$/;
const heading = /^h[1-6]$/;

class BookmarksReading {
  readonly stories: ImportedStory[] = [];
  /** Names of the folders around this place, outermost first; empty for one that is no tag. */
  #folders: string[] = [];
  /** The heading whose list is about to begin. */
  #nextFolder = '';
  #shelf = noShelf;
  /** Title of the file, or its first heading: tells who wrote it. */
  #file = '';
  #isDescribing = false;
  /** The story that a description right after it belongs to. */
  #described: ImportedStory | null = null;
  #text: string[] = [];
  /** What to do with the text once it ends; null where text belongs to nothing. */
  #onText: ((text: string) => void) | null = null;

  /** True within a title, a heading or a description. */
  get isInText(): boolean {
    return this.#onText !== null;
  }

  /** `source` gives the tag as it is written. */
  enter(tag: string, attributes: Attributes, source: () => string): void {
    if (this.#goesOn(tag, source)) return;
    // A link within a description is no bookmark: those begin with a `dt` or an `li`.
    if (tag === 'a' && this.#isDescribing && !isBookmark(attributes)) return;
    this.closeText();
    this.#isDescribing = false;
    if (tag === 'dl') {
      this.#folders.push(this.#nextFolder);
      this.#nextFolder = '';
    } else if (tag === 'a') {
      const story = storyOf(attributes, this.#folders, this.#shelf);
      this.stories.push(story);
      this.#described = story;
      this.#onText = (text) => {
        story.title = oneLine(text);
      };
    } else if (tag === 'dd') {
      const story = this.#described;
      if (!story) return;
      this.#isDescribing = true;
      this.#onText = (text) => this.#describe(story, text);
    } else if (heading.test(tag)) {
      this.#described = null;
      this.#onText = (text) => this.#takeHeading(tag, oneLine(text), attributes);
    } else if (tag === 'title') {
      this.#onText = (text) => {
        this.#file = text;
      };
    }
  }

  leave(tag: string, source: () => string): void {
    if (tag !== 'a' && this.#goesOn(tag, source)) return;
    if (tag === 'a' && this.#isDescribing) return;
    // A title may lack its end; a description ends with what comes after it alone.
    if (this.#isDescribing && !/^(?:dl|dd|body|html)$/.test(tag)) return;
    this.closeText();
    this.#isDescribing = false;
    if (tag !== 'dl') return;
    this.#folders.pop();
    this.#nextFolder = '';
    this.#described = null;
  }

  /** Whether the text goes on behind a tag; a tag that stands for itself becomes text. */
  #goesOn(tag: string, source: () => string): boolean {
    if (!this.isInText) return inline.test(tag) || tag === 'br';
    if (inline.test(tag)) return true;
    if (block.test(tag)) {
      // Only a description has blocks in it; Pocket's titles stand in list items.
      if (!this.#isDescribing && tag !== 'br') return false;
      this.#text.push('\n');
      return true;
    }
    if (structure.test(tag)) return false;
    this.#text.push(source());
    return true;
  }

  #describe(story: ImportedStory, text: string): void {
    const words = text
      .split('\n')
      .map(oneLine)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    // Gloss writes the reader's note there, Pinboard the reader's own words too; browsers what the page says.
    if (this.#writer === 'Gloss' || this.#writer === 'Pinboard') story.note = words;
    if (this.#writer !== 'Gloss') story.excerpt = oneLine(words);
  }

  get #writer(): string {
    return (
      /^(?:gloss|pinboard)\b/i.exec(this.#file)?.[0].replace(/^./, (c) => c.toUpperCase()) ?? ''
    );
  }

  write(characters: string): void {
    if (this.#onText) this.#text.push(characters);
  }

  closeText(): void {
    const onText = this.#onText;
    this.#onText = null;
    onText?.(this.#text.join(''));
    this.#text = [];
  }

  /** Of the headings, only `h3` names a folder; `h1` names the file, or a shelf of Pocket's or Instapaper's. */
  #takeHeading(tag: string, text: string, attributes: Attributes): void {
    if (tag === 'h3') {
      this.#nextFolder = isBrowsersOwn(attributes) ? '' : text;
      return;
    }
    if (/^gloss\b/i.test(text)) this.#file = text;
    this.#shelf = shelfNamed(text, /instapaper/i.test(this.#file));
  }
}

/** What a heading over a list says of its stories. */
interface Shelf {
  archived: boolean;
  starred: boolean;
  tag: string;
}

const noShelf: Shelf = { archived: false, starred: false, tag: '' };

function shelfNamed(name: string, namesFolders: boolean): Shelf {
  if (/^(?:read )?archive$/i.test(name)) return { ...noShelf, archived: true };
  if (/^(?:starred|liked|favorites)$/i.test(name)) return { ...noShelf, starred: true };
  return namesFolders && !/^unread$/i.test(name) ? { ...noShelf, tag: name } : noShelf;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True for a link with what only bookmarks have. */
function isBookmark(link: Attributes): boolean {
  return ['add_date', 'time_added', 'tags', 'last_visit', 'icon'].some((name) => link.has(name));
}

function storyOf(link: Attributes, folders: readonly string[], shelf: Shelf): ImportedStory {
  const tags = (link.get('tags') ?? '').split(',');
  return {
    ...nothingImported,
    url: link.get('href') ?? '',
    savedAt: importedMoment(link.get('add_date') ?? link.get('time_added')),
    archived: shelf.archived || link.get('archived') === '1',
    starred: shelf.starred || link.get('data-important') === 'true',
    // Pinboard's flag, and Gloss's: a link without it was not said to be read.
    read: link.get('toread') === '0',
    tags: [
      ...folders.slice(0, mostFolders),
      shelf.tag,
      ...tags,
      link.get('private') === '1' ? privateTag : '',
    ].filter(Boolean),
  };
}

/** The browser's own folders say nothing about what is in them. */
function isBrowsersOwn(folder: Attributes): boolean {
  return folder.has('personal_toolbar_folder') || folder.has('unfiled_bookmarks_folder');
}
