import type { Article } from '#domain/article/article.ts';
import { partIdOf } from '#domain/article/article-part.ts';
import { type Block, buildArticle } from '#domain/article/build-article.ts';
import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { chooseBlocks } from './body/choose-blocks.ts';
import { findBody } from './body/find-body.ts';
import { traitContextOf } from './body/trait-context.ts';
import { readPageFacts } from './metadata/page-facts.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import {
  type ArticleInView,
  articleInView,
  factsInView,
  keepInView,
} from './page/article-in-view.ts';
import { withoutFolded } from './page/collapsed-text.ts';
import { collectBlocks, type PageBlock } from './page/collect-blocks.ts';
import { collectLinks } from './page/collect-links.ts';
import { copyPage, type PageCopy } from './page/copy-page.ts';
import { countPages } from './page/count-pages.ts';
import { articleKindOf, unreadableReason } from './page/page-kind.ts';
import { readCoverage } from './page/read-coverage.ts';
import { readableBlocks } from './page/readable-blocks.ts';
import { followReader, readerRules, type SiteRules } from './page/reader-rules.ts';
import type { Trace } from './page/trace.ts';
import { type SightOptions, sightOf } from './page/visibility.ts';
import { wordsInAll } from './page/words-in-blocks.ts';
import { cleanAddress } from './text/clean-address.ts';
import { lettersOf } from './text/letters-of.ts';

export interface ExtractOptions extends SightOptions {
  /** The address in the address bar. */
  url: string;
  /** Full ISO 8601 in UTC. */
  collectedAt: string;
  /** Read only the paragraphs that this range of the live page touches. */
  selection?: Range | null;
  /** What the reader left out and took in on this site. */
  siteRules?: SiteRules | undefined;
  /** The same for this article alone; what it says goes before the site's. */
  articleRules?: SiteRules | undefined;
  /** Is shown which blocks the copy of the page has, and which of them were read. */
  onBlocks?: (page: PageCopy, all: readonly PageBlock[], read: readonly PageBlock[]) => void;
  /** Is told which step removed or restored what. */
  trace?: Trace;
}

export type Extraction = { article: Article } | { unreadable: UnreadableReason };

/**
 * Reads the article of a page; the page itself is only looked at. The steps, in this order:
 * 1. copy what the reader sees into an inert document (`copy-page.ts`, `visibility.ts`); of several
 *    articles below each other only the one in view (`article-in-view.ts`);
 * 2. Readability proposes containers and what to keep of them (`find-body.ts`);
 * 3. read JSON-LD and meta tags, and settle the metadata by rules (`page-facts.ts`, `read-*.ts`);
 * 4. cut the whole copy into blocks (`collect-blocks.ts`);
 * 5. weigh each block by its traits, among them Readability's proposal, where most of the prose
 *    stands and the declared body (`block-traits.ts`, `trait-points.ts`, `choose-blocks.ts`);
 * 6. take out orphan headings and repeats, then follow the reader's own rules or selection;
 * 7. drop blocks that cannot be read on screen or are folded away (`folded-text.ts`), and the title
 *    above the text;
 * 8. name what is no article, the kind of what is one, and how much of it was shown
 *    (`page-kind.ts`, `read-coverage.ts`).
 */
export function extractArticle(live: Document, options: ExtractOptions): Extraction {
  const url = options.url.replace(/#.*$/s, '');
  const sight = sightOf(live, options);
  const page = copyPage(live, sight);
  const ofPage = readPageFacts(live, url);
  const selectedAt = options.selection?.startContainer ?? null;
  const inView = articleInView(live, sight, ofPage, selectedAt);
  if (inView) keepInView(page, inView);
  const facts = inView ? factsInView(ofPage, inView) : ofPage;
  const body = findBody(page.document);
  const metadata = {
    ...readMetadata(live, page.document, facts, body?.byline ?? null),
    ...(inView && placeOf(inView, url)),
  };
  const all = collectBlocks(page.document.body);
  const decisionOf = readerRules(page.document, [options.articleRules, options.siteRules]);
  const weighed = options.selection
    ? selected(all, page, options.selection)
    : chooseBlocks(all, traitContextOf(body, metadata, facts), options.trace);
  const chosen =
    decisionOf && !options.selection
      ? followReader(weighed, all, decisionOf, options.trace)
      : weighed;
  const readable = readableBlocks(chosen, page, sight, options.trace);
  const { blocks, foldedWords } = withoutFolded(readable, page, live, sight, options.trace);
  dropTitle(blocks, metadata.title);
  dropAgency(blocks);
  options.onBlocks?.(page, all, blocks);
  const words = wordsInAll(blocks);
  // Where the reader pointed at the text, nothing speaks against it but that there is none.
  const isPointedAt = blocks.some(({ element }) => decisionOf?.(element) === 'take in');
  if (!options.selection && !(isPointedAt && words >= fewestPointedAt)) {
    const hidden = page.hidden.length;
    const reason = unreadableReason(live, facts, words, linkedShare(all), wordsInAll(all), hidden);
    if (reason) return { unreadable: reason };
  }
  if (!blocks.length) return { unreadable: 'no article' };
  const stayed = new Set(chosen);
  const leftOut = weighed.filter((block) => !stayed.has(block)).length;
  const article = buildArticle(blocks.map(asBlock), {
    url,
    collectedAt: options.collectedAt,
    ...metadata,
    kind: articleKindOf(facts, metadata.title, metadata.section, blocks, all),
    links: collectLinks(blocks, url),
    ...(options.selection
      ? {}
      : {
          coverage: {
            ...readCoverage(live, page, facts, all, blocks),
            foldedWords,
            pageOfPages: countPages(live, all, url),
          },
        }),
  });
  if (leftOut > 0) article.coverage = { ...article.coverage, leftOut };
  // Two articles at one address must not take each other's place.
  if (inView?.isNameless) article.id = partIdOf(article.id, inView.title);
  return { article };
}

/** Title and address of one of several articles, where the head of the page speaks of another. */
function placeOf({ title, address, isDeclared }: ArticleInView, url: string) {
  return isDeclared ? {} : { title, canonicalUrl: address ?? cleanAddress(url, url) ?? url };
}

/** Words in blocks that the reader pointed at: fewer leave nothing to say. */
const fewestPointedAt = 12;

const asBlock = ({ kind, text }: PageBlock): Block => ({ kind, text });

function linkedShare(blocks: PageBlock[]): number {
  let linked = 0;
  let total = 1;
  for (const block of blocks) {
    linked += block.linkedCharacters;
    total += block.text.length;
  }
  return linked / total;
}

/** Whole paragraphs, also where the selection ends within one. */
function selected(blocks: PageBlock[], page: PageCopy, selection: Range): PageBlock[] {
  return blocks.filter(({ element }) => {
    const source = page.sourceOf(element);
    return source !== undefined && selection.intersectsNode(source);
  });
}

/** `(CNN) The council …`: whose report it is says the byline. */
function dropAgency(blocks: PageBlock[]): void {
  const at = blocks.findIndex(({ kind }) => kind === 'text');
  const first = blocks[at];
  if (first) blocks[at] = { ...first, text: first.text.replace(agency, '') };
}

const agency =
  /^\((?:CNN(?: \w+)?|AP|AFP|Reuters|UPI|IANS|PTI|ANI|Xinhua|Bloomberg|dpa(?:\/\w+)?|EFE|ANSA|Kyodo)\)\s*(?:[—–-]+\s*)?(?=\S{2})/;

/** The title stands above the text, not in it. */
function dropTitle(blocks: PageBlock[], title: string): void {
  const wanted = lettersOf(title);
  const at = blocks.slice(0, 4).findIndex(({ text }) => lettersOf(text) === wanted);
  if (at >= 0) blocks.splice(at, 1);
}
