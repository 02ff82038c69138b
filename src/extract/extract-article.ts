import type { Article } from '#domain/article.ts';
import { buildArticle } from '#domain/build-article.ts';
import { countWords } from '#domain/count-words.ts';
import type { UnreadableReason } from '#domain/tab-state.ts';
import { collectBlocks, type PageBlock } from './collect-blocks.ts';
import { collectLinks } from './collect-links.ts';
import { copyPage } from './copy-page.ts';
import { findBody } from './find-body.ts';
import { readPageFacts } from './page-facts.ts';
import { readMetadata } from './read-metadata.ts';
import { isReadable, sightOf } from './visibility.ts';

export interface ExtractOptions {
  /** The address in the address bar. */
  url: string;
  /** Full ISO 8601 in UTC. */
  collectedAt: string;
}

export type Extraction = { article: Article } | { unreadable: UnreadableReason };

/** Fewer words than this are no article. */
const fewestWords = 40;

/** Reads the article of a page; the page itself is only looked at. */
export function extractArticle(live: Document, options: ExtractOptions): Extraction {
  const url = options.url.replace(/#.*$/s, '');
  const sight = sightOf(live);
  const page = copyPage(live, sight);
  const body = findBody(page);
  if (!body) return { unreadable: 'no article' };
  const readable = (element: Element) => {
    const source = page.sourceOf(element);
    return !source || isReadable(source, sight);
  };
  const blocks = body.roots
    .flatMap((root) =>
      collectBlocks(root, (element) => !body.kept.has(element) && element.tagName !== 'BR'),
    )
    .filter((block) => readable(block.element));
  const facts = readPageFacts(live, url);
  const metadata = readMetadata(live, page.document, facts, body.byline);
  dropTitle(blocks, metadata.title);
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  if (words < fewestWords) return { unreadable: words ? 'too short' : 'no article' };
  const article = buildArticle(blocks, {
    url,
    collectedAt: options.collectedAt,
    ...metadata,
    kind: 'article',
    links: collectLinks(blocks, url),
  });
  return { article };
}

/** The title stands above the text, not in it. */
function dropTitle(blocks: PageBlock[], title: string): void {
  const wanted = lettersOf(title);
  const at = blocks.slice(0, 4).findIndex(({ text }) => lettersOf(text) === wanted);
  if (at >= 0) blocks.splice(at, 1);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
