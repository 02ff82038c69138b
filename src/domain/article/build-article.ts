import { countWords } from '#domain/text/count-words.ts';
import { splitSentences } from '#domain/text/split-sentences.ts';
import { withoutControls } from '#domain/text/without-controls.ts';
import type {
  Article,
  ArticleKind,
  ArticleLink,
  BlockKind,
  Coverage,
  Paragraph,
  Sentence,
} from './article.ts';
import { articleIdOf } from './article-id.ts';
import { type CoverageSigns, coverageOf } from './coverage.ts';

/** One paragraph as it was read: plain text, white space already made single. */
export interface Block {
  kind: BlockKind;
  text: string;
}

export interface ArticleMetadata {
  url: string;
  canonicalUrl: string;
  title: string;
  authors: string[];
  siteName: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  collectedAt: string;
  language: string;
  direction: 'ltr' | 'rtl';
  leadImage: string | null;
  section: string | null;
  keywords: string[];
  kind: ArticleKind;
  links: ArticleLink[];
  /** A finished coverage, or the signs to derive it from; left out for a whole article. */
  coverage?: Coverage | Omit<CoverageSigns, 'readParagraphs' | 'readWords'>;
}

const mostText = 2_000_000;
/** Of the 50,000 that `articleSchema` allows. */
const mostSentences = 45_000;

/**
 * The article from its blocks and metadata: text, offsets, ids and counts. Empty blocks are
 * dropped; what exceeds the limits of `articleSchema` is cut and the coverage says so. Throws a
 * RangeError when no block has text.
 */
export function buildArticle(blocks: Block[], told: ArticleMetadata): Article {
  const metadata = shownMetadata(told);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  let dropped = 0;
  for (const block of blocks) {
    const words = withoutControls(block.text);
    let content =
      block.kind === 'preformatted' ? words.replace(/\n{2,}/g, '\n').trim() : words.trim();
    if (!content) continue;
    if (
      text.length + content.length > mostText ||
      paragraphs.length >= 20_000 ||
      sentences.length >= mostSentences
    ) {
      dropped++;
      continue;
    }
    const start = text ? text.length + 2 : 0;
    const spans = sentencesOfBlock(block.kind, content, metadata.language);
    const room = mostSentences - sentences.length;
    if (spans.length > room) {
      // One paragraph may hold more than a whole article may.
      spans.length = room;
      content = content.slice(0, spans.at(-1)?.end ?? 0);
      dropped++;
    }
    text = text ? `${text}\n\n${content}` : content;
    const number = paragraphs.length + 1;
    paragraphs.push({ number, kind: block.kind, start, end: text.length });
    for (const span of spans) {
      sentences.push({
        id: `S${sentences.length + 1}`,
        paragraph: number,
        start: start + span.start,
        end: start + span.end,
      });
    }
  }
  if (!sentences.length) throw new RangeError('An article needs at least one sentence.');
  const words = countWords(text);
  return {
    id: articleIdOf(metadata.canonicalUrl),
    url: metadata.url,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title.slice(0, 1000) || new URL(metadata.url).hostname,
    authors: metadata.authors.slice(0, 50).map((author) => author.slice(0, 200)),
    siteName: metadata.siteName.slice(0, 300),
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    collectedAt: metadata.collectedAt,
    language: metadata.language.slice(0, 35) || 'und',
    direction: metadata.direction,
    leadImage: metadata.leadImage,
    section: metadata.section?.slice(0, 300) ?? null,
    keywords: metadata.keywords.slice(0, 100).map((keyword) => keyword.slice(0, 200)),
    kind: metadata.kind,
    text,
    paragraphs,
    sentences,
    coverage: coverageFor(metadata, paragraphs.length, dropped, words),
    words: Math.round(words),
    links: metadata.links.slice(0, 500),
  };
}

function shownMetadata(told: ArticleMetadata): ArticleMetadata {
  return {
    ...told,
    title: withoutControls(told.title).trim(),
    authors: told.authors.map(withoutControls),
    siteName: withoutControls(told.siteName),
    section: told.section && withoutControls(told.section),
    keywords: told.keywords.map(withoutControls),
    links: told.links.map((link) => ({ ...link, text: withoutControls(link.text) })),
  };
}

/** A heading and a row of a table are one unit each: what stands between full stops there is no sentence. */
function sentencesOfBlock(kind: BlockKind, content: string, language: string) {
  if (kind === 'table row') return [{ start: 0, end: content.length }];
  return splitSentences(content, language);
}

function coverageFor(
  metadata: ArticleMetadata,
  read: number,
  dropped: number,
  words: number,
): Coverage {
  if (dropped) {
    return {
      extent: 'cut',
      readParagraphs: read,
      totalParagraphs: read + dropped,
      reason: { kind: 'too long' },
    };
  }
  const { coverage } = metadata;
  if (!coverage)
    return { extent: 'whole', readParagraphs: read, totalParagraphs: read, reason: null };
  if ('extent' in coverage) return coverage;
  return coverageOf({ ...coverage, readParagraphs: read, readWords: words });
}
