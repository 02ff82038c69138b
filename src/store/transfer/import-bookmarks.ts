import type { Token, TokenHandler } from 'parse5';
import {
  type ImportedStory,
  importedMoment,
  nothingImported,
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
  const modes: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
    title: TokenizerMode.RCDATA,
    textarea: TokenizerMode.RCDATA,
    style: TokenizerMode.RAWTEXT,
    script: TokenizerMode.SCRIPT_DATA,
  };
  const reading = new BookmarksReading();
  const ignore = () => undefined;
  const write = ({ chars }: Token.CharacterToken) => reading.write(chars);
  const handler: TokenHandler = {
    onStartTag(tag) {
      reading.enter(tag.tagName, new Map(tag.attrs.map(({ name, value }) => [name, value])));
      // What the tree would have told the tokenizer: in these, a tag is text.
      tokenizer.state = modes[tag.tagName] ?? tokenizer.state;
    },
    onEndTag: (tag) => reading.leave(tag.tagName),
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
  const tokenizer = new BoundedTokenizer({ sourceCodeLocationInfo: false }, handler);
  tokenizer.write(html, true);
  return reading.stories;
}

const mostAttributes = 50;

/** Folders around a story that become its tags: a file nested deeper than this was made to be slow. */
const mostFolders = 50;

type Attributes = ReadonlyMap<string, string>;

/** Tags that go on inside a title, a heading or a description; every other one ends it. */
const inline =
  /^(?:abbr|b|bdi|bdo|br|cite|code|em|font|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;
const heading = /^h[1-6]$/;

class BookmarksReading {
  readonly stories: ImportedStory[] = [];
  /** Names of the folders around this place, outermost first; empty for one that is no tag. */
  #folders: string[] = [];
  /** The heading whose list is about to begin. */
  #nextFolder = '';
  #archived = false;
  /** The story that a description right after it belongs to. */
  #described: ImportedStory | null = null;
  #text: string[] = [];
  /** What to do with the text once it ends; null where text belongs to nothing. */
  #onText: ((text: string) => void) | null = null;

  enter(tag: string, attributes: Attributes): void {
    if (inline.test(tag)) return;
    this.closeText();
    if (tag === 'dl') {
      this.#folders.push(this.#nextFolder);
      this.#nextFolder = '';
    } else if (tag === 'a') {
      const story = storyOf(attributes, this.#folders, this.#archived);
      this.stories.push(story);
      this.#described = story;
      this.#onText = (text) => {
        story.title = text;
      };
    } else if (tag === 'dd') {
      const story = this.#described;
      if (!story) return;
      this.#onText = (text) => {
        story.excerpt = text;
      };
    } else if (heading.test(tag)) {
      this.#described = null;
      this.#onText = (text) => this.#takeHeading(tag, text, attributes);
    }
  }

  leave(tag: string): void {
    if (inline.test(tag)) return;
    this.closeText();
    if (tag !== 'dl') return;
    this.#folders.pop();
    this.#nextFolder = '';
    this.#described = null;
  }

  write(characters: string): void {
    if (this.#onText) this.#text.push(characters);
  }

  closeText(): void {
    const onText = this.#onText;
    this.#onText = null;
    onText?.(this.#text.join('').replace(/\s+/g, ' ').trim());
    this.#text = [];
  }

  /** Of the headings, only `h3` names a folder: the others are of the file, or Pocket's. */
  #takeHeading(tag: string, text: string, attributes: Attributes): void {
    this.#archived = /^read archive$/i.test(text);
    if (tag === 'h3') this.#nextFolder = isBrowsersOwn(attributes) ? '' : text;
  }
}

function storyOf(link: Attributes, folders: readonly string[], archived: boolean): ImportedStory {
  const tags = (link.get('tags') ?? '').split(',');
  return {
    ...nothingImported,
    url: link.get('href') ?? '',
    savedAt: importedMoment(link.get('add_date') ?? link.get('time_added')),
    archived,
    tags: [...folders.slice(0, mostFolders), ...tags].filter(Boolean),
  };
}

/** The browser's own folders say nothing about what is in them. */
function isBrowsersOwn(folder: Attributes): boolean {
  return folder.has('personal_toolbar_folder') || folder.has('unfiled_bookmarks_folder');
}
