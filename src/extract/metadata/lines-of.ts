import { singleSpaced } from '#extract/text/single-spaced.ts';

const inLine =
  /^(?:A|ABBR|B|BDI|CITE|EM|FONT|I|IMG|LABEL|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|WBR)$/;

/** The text of a small element, a line for each of the lines that a reader sees: `By Jane Roe<br>Editor` is two. */
export function linesOf(element: Element): string {
  if (!element.firstElementChild) return singleSpaced(element.textContent ?? '');
  let text = '';
  const read = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (child.nodeType === 1) {
        const isPart = !inLine.test((child as Element).tagName);
        if (isPart) text += '\n';
        read(child);
        if (isPart) text += '\n';
      }
    }
  };
  read(element);
  return text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .filter(Boolean)
    .join('\n');
}
