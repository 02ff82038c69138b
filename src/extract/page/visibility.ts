import { isPainted } from './painted-text.ts';
import { attributeOf, boxOf, checkVisibility, parentOf } from './unclobbered.ts';

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
  if (checkVisibility(element, { opacityProperty: true })) return true;
  const style = sight.view.getComputedStyle(element);
  return style.display === 'contents' && Number(style.opacity) > 0;
}

/** Elements that `isRendered` may find hidden where there is no layout to ask. */
export const hidingMarkup = '[hidden], [style*="display" i], [style*="opacity" i]';

function isRenderedByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') && attributeOf(element, 'hidden') !== 'until-found')
    return false;
  const style = attributeOf(element, 'style');
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
  if (style.visibility !== 'visible' || style.contentVisibility === 'hidden') return false;
  return hasSize(element, view) && isPainted(element, view);
}

/**
 * The same of a few words within a paragraph that can be read. Only what sets them apart from the
 * paragraph is looked at, since there are many.
 */
export function areWordsReadable(element: Element, sight: Sight): boolean {
  const { view } = sight;
  if (!sight.hasLayout || !view) return isReadableByMarkup(element);
  const style = view.getComputedStyle(element);
  if (style.visibility !== 'visible') return false;
  const parent = parentOf(element);
  if (!parent || style.display !== 'inline' || style.position !== 'static') {
    return isReadable(element, sight);
  }
  const around = view.getComputedStyle(parent);
  return paintedAlike.every((name) => style[name] === around[name]) || isPainted(element, view);
}

/** What may set words apart from their paragraph; opacity and filters hide more than they let through when 1 and `none`. */
const paintedAlike = [
  'color',
  'fontSize',
  'opacity',
  'filter',
  'backgroundColor',
  'backgroundImage',
  'letterSpacing',
  'webkitTextFillColor',
] as const;

function isReadableByMarkup(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = attributeOf(at, 'style');
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
  const box = boxOf(element);
  if (box.width < 2 && box.height < 2) return false;
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  if (left + box.width <= 0 || top + box.height <= 0) return false;
  if (left > Math.max(view.innerWidth, element.ownerDocument.documentElement.scrollWidth) * 3)
    return false;
  for (
    let at: Element | null = element;
    at && at !== element.ownerDocument.body;
    at = parentOf(at)
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
      const outer = boxOf(at);
      if (outer.width < 2 || outer.height < 2) return false;
    }
  }
  return true;
}
