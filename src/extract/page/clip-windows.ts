import { common, everywhere, nowhere, type Rectangle, shownOf } from './rectangle.ts';
import { checkVisibility } from './unclobbered.ts';

/** Through which parts of the screen the contents of an element are seen, by how they are positioned. */
export interface Windows {
  flow: Rectangle;
  /** For boxes that are positioned absolutely: those that begin within `seen` are seen through `reach`. */
  absolute: { seen: Rectangle; reach: Rectangle };
  fixed: Rectangle;
}

export const open: Windows = {
  flow: everywhere,
  absolute: { seen: everywhere, reach: everywhere },
  fixed: everywhere,
};

/** The window that an element itself is seen through. */
export function windowOf(
  { flow, absolute, fixed }: Windows,
  { position }: CSSStyleDeclaration,
  box: Rectangle,
): Rectangle {
  if (position === 'fixed') return fixed;
  if (position !== 'absolute') return flow;
  const { width, height } = shownOf(box, absolute.seen);
  return width > 0 && height > 0 ? absolute.reach : absolute.seen;
}

/** The windows of what stands in an element, which is seen through `seen` itself. */
export function windowsWithin(
  around: Windows,
  seen: Rectangle,
  element: Element,
  style: CSSStyleDeclaration,
  box: Rectangle,
): Windows {
  const { reach, edge } = clips(style, element)
    ? clippedBy(element, style, box, seen)
    : { reach: seen, edge: seen };
  const holdsFixed = containsFixed(style);
  return {
    flow: reach,
    absolute: holdsFixed || style.position !== 'static' ? { seen: edge, reach } : around.absolute,
    fixed: holdsFixed ? reach : around.fixed,
  };
}

/** The same where a shape cuts all that stands in the element. */
export const windowsThrough = ({ flow, absolute, fixed }: Windows, cut: Rectangle): Windows => ({
  flow: common(flow, cut),
  absolute: { seen: common(absolute.seen, cut), reach: common(absolute.reach, cut) },
  fixed: common(fixed, cut),
});

function clips(style: CSSStyleDeclaration, element: Element): boolean {
  if (/^(?:inline|contents|table|inline-table|table-row|table-row-group)$/.test(style.display))
    return false;
  const isClipping =
    style.overflowX !== 'visible' ||
    style.overflowY !== 'visible' ||
    /paint|strict|content/.test(style.contain);
  if (!isClipping) return false;
  // What the browser has not laid out yet is as long as it was guessed to be.
  return (
    style.contentVisibility !== 'auto' || checkVisibility(element, { contentVisibilityAuto: true })
  );
}

/** A box as high as the window that cuts all beyond is how pages keep from scrolling while a dialog is open. */
function isScrollLock(element: Element, style: CSSStyleDeclaration, box: Rectangle): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || style.overflowY !== 'hidden') return false;
  const height = (box.bottom - box.top) / view.innerHeight;
  const width = (box.right - box.left) / view.innerWidth;
  return height > 0.8 && height < 1.2 && width > 0.8;
}

function clippedBy(
  element: Element,
  style: CSSStyleDeclaration,
  box: Rectangle,
  seen: Rectangle,
): { reach: Rectangle; edge: Rectangle } {
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  const across = scrolls(style.overflowX);
  const down = scrolls(style.overflowY);
  const shown = common(box, seen);
  if ((across || down) && (shown.right <= shown.left || shown.bottom <= shown.top)) {
    return { reach: nowhere, edge: nowhere };
  }
  // What can be scrolled into the box is seen; what lies before its beginning never is.
  const isRightToLeft = style.direction === 'rtl' || style.writingMode === 'vertical-rl';
  const originX = isRightToLeft ? box.right - element.scrollLeft : box.left - element.scrollLeft;
  const edge = {
    left: across ? (isRightToLeft ? everywhere.left : originX) : shown.left,
    right: across ? (isRightToLeft ? originX : everywhere.right) : shown.right,
    top: down ? box.top - element.scrollTop : shown.top,
    bottom: down ? everywhere.bottom : shown.bottom,
  };
  const reach = isScrollLock(element, style, box) ? { ...edge, bottom: everywhere.bottom } : edge;
  return { reach, edge };
}

function containsFixed(style: CSSStyleDeclaration): boolean {
  const { transform, translate, scale, rotate, filter, perspective, contain } = style;
  return (
    [transform, translate, scale, rotate, filter, perspective].some(
      (value) => value !== 'none' && value !== '' && value !== undefined,
    ) || /paint|layout|strict|content/.test(contain)
  );
}
