import type { Article } from '#domain/article/article.ts';

/** One word in quotation marks is a term, not speech. */
const leastWords = 2;
const mark = /["“”„«»「」『』]/gu;
const opening = new Set('“„«「『');
const closing = new Set('”»」』');

/** Whether a place of the article's text is inside somebody's words in quotation marks. */
export function isInQuotation(article: Article, at: number): boolean {
  return quotationsOf(article).some(({ start, end }) => at > start && at < end);
}

interface Quotation {
  start: number;
  end: number;
}

const known = new WeakMap<Article, Quotation[]>();

function quotationsOf(article: Article): Quotation[] {
  const found =
    known.get(article) ??
    article.paragraphs.flatMap(({ start, end }) =>
      quotationsIn(article.text.slice(start, end), start),
    );
  known.set(article, found);
  return found;
}

/** A quotation that its paragraph does not close goes on to its end. */
function quotationsIn(text: string, offset: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (const match of text.matchAll(mark)) {
    const [sign] = match;
    // “ closes in German („…“) and opens elsewhere; « and » stand both ways.
    const closes =
      open !== -1 && (closing.has(sign) || sign === '"' || sign === '“' || sign === '«');
    if (closes) {
      found.push({ start: offset + open, end: offset + match.index });
      open = -1;
    } else if (opening.has(sign) || sign === '"' || sign === '»' || sign === '”') {
      open = match.index;
    }
  }
  if (open !== -1) found.push({ start: offset + open, end: offset + text.length });
  return found.filter(({ start, end }) => isSpeech(text.slice(start - offset + 1, end - offset)));
}

function isSpeech(text: string): boolean {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  return dense >= leastWords * 2 || text.trim().split(/\s+/u).length >= leastWords;
}
