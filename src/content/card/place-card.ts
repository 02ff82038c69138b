import { inWindow } from '#content/highlights/reveal-range.ts';

/** Distance between card and sentence, and between card and window, in CSS pixels. */
const gap = 8;

/** Where the card stands: beneath the sentence or above it, and how far it is moved aside. */
export interface Placement {
  below: boolean;
  left: number;
}

interface Size {
  width: number;
  height: number;
}

/** The sentence's box in the page's own window, over all of its lines. */
function sentenceBox(range: Range): DOMRect {
  return inWindow(range.getBoundingClientRect(), range);
}

/** Beneath the sentence where there is room, else above it; near the pointer or at the first words. */
export function choosePlacement(range: Range, size: Size, pointerX: number | null): Placement {
  const box = sentenceBox(range);
  const roomBelow = innerHeight - box.bottom;
  const below = roomBelow >= size.height + gap || roomBelow >= box.top;
  const [line = range.getBoundingClientRect()] = range.getClientRects();
  const first = inWindow(line, range);
  const rightToLeft = getDirection(range) === 'rtl';
  const wished =
    pointerX !== null ? pointerX - 32 : rightToLeft ? first.right - size.width : first.left;
  const last = document.documentElement.clientWidth - size.width - gap;
  return { below, left: Math.max(gap, Math.min(wished, last)) };
}

/** The card's top in the window, kept beside its sentence while the page is scrolled. */
export function topOfCard(range: Range, { below }: Placement, { height }: Size): number {
  const box = sentenceBox(range);
  const top = below ? box.bottom + gap : box.top - height - gap;
  const inView = box.bottom > 0 && box.top < innerHeight;
  // A sentence taller than the window leaves no room on either side: the card then covers some of it.
  return inView ? Math.max(gap, Math.min(top, innerHeight - height - gap)) : top;
}

/** The direction in which the words of a range are written. */
function getDirection(range: Range): 'ltr' | 'rtl' {
  const element = range.startContainer.parentElement;
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.direction === 'rtl' ? 'rtl' : 'ltr';
}
