/** What is known of the page's layout before its elements are asked one by one. */
export interface Sight {
  view: Window | null;
  /** False where nothing is laid out (a parsed string, a test): only attributes are believed then. */
  hasLayout: boolean;
  /** Elements that hide nearly the whole page until a script lifts them: a veil, not hidden text. */
  veils: Set<Element>;
}

/** Looks at the page once: is it laid out, and does something veil all of it? */
export function sightOf(live: Document, asMarkup = false): Sight {
  const view = live.defaultView;
  const body = live.body;
  const hasLayout =
    !asMarkup && !!view && !!body && live.documentElement.getBoundingClientRect().width > 0;
  const sight: Sight = { view, hasLayout, veils: new Set() };
  if (!body) return sight;
  for (const element of [live.documentElement, body]) sight.veils.add(element);
  return sight;
}

/**
 * False for an element that the reader cannot see whatever stands in it: `display: none`, zero
 * opacity, `hidden`. An element that is only `visibility: hidden` may have visible children.
 */
export function isRendered(element: Element, sight: Sight): boolean {
  if (sight.veils.has(element)) return true;
  if (!sight.hasLayout || !sight.view) return isRenderedByMarkup(element);
  if (element.checkVisibility({ opacityProperty: true })) return true;
  const style = sight.view.getComputedStyle(element);
  return style.display === 'contents' && Number(style.opacity) > 0;
}

/** Elements that `isRendered` may find hidden where there is no layout to ask. */
export const hidingMarkup = '[hidden], [style*="display" i], [style*="opacity" i]';

function isRenderedByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found')
    return false;
  const style = element.getAttribute('style');
  return !style || !/display\s*:\s*none|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)/i.test(style);
}

/**
 * True when the words of an element can be read on screen: not `visibility: hidden`, not of zero
 * size or clipped away, not off screen, not in the color of what lies behind. Meant for the few
 * elements that hold the article's text, since each call asks for layout.
 */
export function isReadable(element: Element, sight: Sight): boolean {
  const { view } = sight;
  if (!sight.hasLayout || !view) return isReadableByMarkup(element);
  const style = view.getComputedStyle(element);
  if (style.visibility !== 'visible') return false;
  if (Number.parseFloat(style.fontSize) < 2) return false;
  if (isTransparent(style.color) && style.backgroundClip !== 'text') return false;
  if (!hasSize(element, view)) return false;
  return !isCamouflaged(element, style, view);
}

/**
 * The same of a few words within a paragraph that can be read. Only what sets them apart from the
 * paragraph is looked at, since there are many.
 */
export function areWordsReadable(element: Element, sight: Sight): boolean {
  const { view } = sight;
  if (!sight.hasLayout || !view) return isReadableByMarkup(element);
  const style = view.getComputedStyle(element);
  if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) < 2) return false;
  if (isTransparent(style.color) && style.backgroundClip !== 'text') return false;
  if (style.position === 'absolute' || style.position === 'fixed' || style.display !== 'inline') {
    return isReadable(element, sight);
  }
  const parent = element.parentElement;
  const stands = parent ? view.getComputedStyle(parent).color === style.color : true;
  return stands || !isCamouflaged(element, style, view);
}

function isReadableByMarkup(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = at.getAttribute('style');
    if (!style) continue;
    if (
      /visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{4,}/i.test(
        style,
      )
    ) {
      return false;
    }
  }
  return true;
}

/** A box with an area somewhere on the canvas, not cut away by an ancestor of no size. */
function hasSize(element: Element, view: Window): boolean {
  const style = view.getComputedStyle(element);
  if (style.display === 'contents') return true;
  const box = element.getBoundingClientRect();
  if (box.width < 2 && box.height < 2) return false;
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  if (left + box.width <= 0 || top + box.height <= 0) return false;
  if (left > Math.max(view.innerWidth, element.ownerDocument.documentElement.scrollWidth) * 3)
    return false;
  for (
    let at: Element | null = element;
    at && at !== element.ownerDocument.body;
    at = at.parentElement
  ) {
    const above = view.getComputedStyle(at);
    if (above.clipPath === 'inset(100%)' || above.clipPath === 'inset(50%)') return false;
    if (above.position === 'absolute' && /^rect\((0px|1px|auto)?,? ?(0px|1px)/.test(above.clip))
      return false;
    if (
      above.overflow !== 'visible' &&
      above.display !== 'inline' &&
      above.display !== 'contents'
    ) {
      const outer = at.getBoundingClientRect();
      if (outer.width < 2 || outer.height < 2) return false;
    }
  }
  return true;
}

const isTransparent = (color: string) => /^rgba\(.*, 0\)$|^transparent$/.test(color);

/** Text of exactly the color that the nearest painted background has. */
function isCamouflaged(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const above = at === element ? style : view.getComputedStyle(at);
    if (above.backgroundImage !== 'none') return false;
    if (!isTransparent(above.backgroundColor)) return above.backgroundColor === style.color;
    if (above.position === 'fixed' || above.position === 'absolute') return false;
  }
  return style.color === 'rgb(255, 255, 255)';
}
