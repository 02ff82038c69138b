import type { Article, Sentence } from '#domain/article/article.ts';

const pointedFor = 2_500;

/** Scrolls a sentence of the article's text into view and highlights it for a moment. */
export function pointAtSentence(sentenceId: string): void {
  const pieces = document.querySelectorAll(`[data-sentence="${CSS.escape(sentenceId)}"]`);
  pieces[0]?.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
  for (const piece of pieces) {
    piece.classList.add('pointed-at');
    setTimeout(() => piece.classList.remove('pointed-at'), pointedFor);
  }
}

const highlightName = 'gloss-pointed-at';

/**
 * The same for any sentence, also one that no claim cites: scrolls to its words in `ArticleText`, marks them for a moment
 * without changing the text, and moves the focus to their paragraph.
 */
export function pointAtPlace(article: Article, sentence: Sentence): void {
  const line = document.querySelector<HTMLElement>(`[data-paragraph="${sentence.paragraph}"]`);
  const block = line?.lastElementChild;
  const paragraph = article.paragraphs.find(({ number }) => number === sentence.paragraph);
  if (!line || !block || !paragraph) return;
  line.scrollIntoView({ block: 'center' });
  line.focus({ preventScroll: true });
  if (!('highlights' in CSS)) return;
  const range = rangeWithin(
    block,
    sentence.start - paragraph.start,
    sentence.end - paragraph.start,
  );
  CSS.highlights.set(highlightName, new Highlight(range));
  setTimeout(() => CSS.highlights.delete(highlightName), pointedFor);
}

/** Offsets are into the text of the element. */
function rangeWithin(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) {
      range.setEnd(node, end - passed);
      break;
    }
    passed += length;
  }
  return range;
}
