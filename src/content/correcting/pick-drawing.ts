import { frameOf } from '#content/anchoring/shown-tree.ts';
import { makeElement } from '#content/overlay/make-element.ts';
import { lengthOf, type PageBlocks } from './page-blocks.ts';

/** Frames over the parts of the page: what is read, what is no longer or newly read, what is pointed at. */
export class PickDrawing {
  readonly element = makeElement('div', 'frames');

  /** Draws what stands in the window; `first` is what was read before anything was picked. */
  draw(first: PageBlocks, now: PageBlocks, target: Element | null): void {
    const before = new Set(first.blocks.flatMap((one) => (one.isRead ? [one.element] : [])));
    const frames: HTMLElement[] = [];
    for (const { element, isRead } of now.blocks) {
      const wasRead = before.has(element);
      if (!isRead && !wasRead) continue;
      const kind = isRead ? (wasRead ? 'read' : 'in') : 'out';
      const made = frameAt(boxOf(element), kind);
      if (made) frames.push(made);
    }
    if (target) {
      const made = frameAt(boxOf(target), now.isRead(target) ? 'target leaves' : 'target');
      if (made) frames.push(made);
    }
    this.element.replaceChildren(...frames);
  }
}

/** So far do frames stand off the words on either side, in CSS pixels. */
const beside = 7;

function frameAt({ left, top, width, height }: DOMRect, kind: string): HTMLElement | null {
  if (width < 2 || height < 2 || top > innerHeight || top + height < 0) return null;
  const made = makeElement('div', `frame ${kind}`);
  Object.assign(made.style, {
    left: `${left - beside}px`,
    top: `${top}px`,
    width: `${width + 2 * beside}px`,
    height: `${height}px`,
  });
  return made;
}

/** The box of an element in the page's own window, through the frames around it. */
export function boxOf(element: Element): DOMRect {
  const box = DOMRect.fromRect(element.getBoundingClientRect());
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect();
    box.x += outer.left + frame.clientLeft;
    box.y += outer.top + frame.clientTop;
  }
  return box;
}

/** Can the reader see where a part stands? */
export function isThere(element: Element): boolean {
  const { left, right, width, height } = boxOf(element);
  return width >= 2 && height >= 2 && right > 0 && left < document.documentElement.clientWidth;
}

/** So many first characters tell what is pointed at. */
const told = 70;

/** What the bar says of a part of the page. */
export function pointedAt(page: PageBlocks, element: Element) {
  const inside = page.inside(element);
  const isRead = page.isRead(element);
  // Of what is about to be left out or taken in, not of what stays as it is.
  const meant = inside.filter((block) => block.isRead === isRead);
  const [first = inside[0]] = meant;
  const words = first?.text.replace(/\s+/g, ' ').slice(0, told).trim() ?? '';
  const cut = lengthOf(meant) > words.length ? '…' : '';
  return { words: `${words}${cut}`, paragraphs: meant.length, isRead };
}
