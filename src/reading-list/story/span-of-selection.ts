import type { Article } from '#domain/article/article.ts';

/**
 * The selected words as offsets in `Article.text`, end exclusive; null when none are selected, or not within
 * the article's text. The paragraphs on screen hold exactly the article's characters.
 */
export function spanOfSelection(article: Article): { start: number; end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(article, range.startContainer, range.startOffset);
  const end = offsetOf(article, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetOf(article: Article, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest('.paragraph-line');
  const block = line?.lastElementChild;
  const index = line?.parentElement ? [...line.parentElement.children].indexOf(line) : -1;
  const paragraph = article.paragraphs[index];
  if (!block || !paragraph) return null;
  if (!block.contains(node)) return paragraph.start;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Math.min(paragraph.end, paragraph.start + before.toString().length);
}
