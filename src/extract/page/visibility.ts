import type { RootOf } from './closed-roots.ts';
import { isPainted } from './painted-text.ts';
import type { Rectangle } from './rectangle.ts';
import { Surroundings } from './surroundings.ts';
import { attributeOf, checkVisibility, documentOf, parentOf } from './unclobbered.ts';

/** What is known of the page's layout before its elements are asked one by one. */
export interface Sight {
  view: Window | null;
  /** False where nothing is laid out (a parsed string, a test): only attributes are believed then. */
  hasLayout: boolean;
  /** Elements that hide nearly the whole page until a script lifts them: a veil, not hidden text. */
  veils: Set<Element>;
  surroundings: Surroundings;
}

export interface SightOptions {
  /** Believe the markup alone and ask no layout: for a saved page whose scripts have not run. */
  asMarkup?: boolean | undefined;
  /** Looks into closed shadow roots too; without it their slots are not known. */
  rootOf?: RootOf | undefined;
}

const noRoot: RootOf = () => null;

/** Looks at the page once: is it laid out, and does something veil all of it? */
export function sightOf(
  live: Document,
  { asMarkup = false, rootOf = noRoot }: SightOptions = {},
): Sight {
  const view = live.defaultView;
  const body = live.body;
  const hasLayout =
    !asMarkup && !!view && !!body && live.documentElement.getBoundingClientRect().width > 0;
  const sight: Sight = {
    view,
    hasLayout,
    veils: new Set(),
    surroundings: new Surroundings(rootOf),
  };
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
  if (!sight.hasLayout) return isReadableByMarkup(element);
  const { surroundings } = sight;
  const { style } = surroundings.of(element);
  if (style.visibility !== 'visible' || style.contentVisibility === 'hidden') return false;
  return isOnCanvas(element, surroundings) && isPainted(element, surroundings);
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
  return paintedAlike.every((name) => style[name] === around[name]) || isReadable(element, sight);
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

/** A box with an area somewhere on the page, where a reader can scroll to. */
function isOnCanvas(element: Element, surroundings: Surroundings): boolean {
  const { style, box } = surroundings.of(element);
  if (style.display === 'contents') return true;
  if (box.width < 2 && box.height < 2) return false;
  const live = documentOf(element);
  const view = live?.defaultView;
  if (!live || !view) return true;
  const left = box.left + view.scrollX;
  if (left + box.width <= 0 || box.top + view.scrollY + box.height <= 0) return false;
  return left <= farthestRight(live, view, box, surroundings);
}

/** A line that is cut through is counted as cut off, in CSS pixels. */
const lineHeight = 20;

/** True for text that only a box cuts off, below what it shows: the page goes on, and the reader may unfold it. */
export function isCutAwayBelow(element: Element, { surroundings, hasLayout }: Sight): boolean {
  if (!hasLayout) return false;
  const { box, seen, style } = surroundings.of(element);
  const isBeside = box.right > seen.left && box.left < seen.right;
  const isLower = box.height > 0 && box.top >= seen.bottom - lineHeight;
  return (
    isBeside && isLower && style.visibility === 'visible' && !/absolute|fixed/.test(style.position)
  );
}

/** Nobody scrolls so many windows to the side, unless the page is laid out that way. */
const windowsAside = 3;

function farthestRight(
  { documentElement: root, body }: Document,
  view: Window,
  box: Rectangle,
  surroundings: Surroundings,
): number {
  const isCut = [root, body].some((one) =>
    /hidden|clip/.test(surroundings.of(one).style.overflowX),
  );
  if (isCut && box.right > view.innerWidth) return view.innerWidth - 4;
  const isLaidSideways = root.scrollHeight <= view.innerHeight * 1.2;
  return isLaidSideways ? Number.POSITIVE_INFINITY : view.innerWidth * windowsAside;
}
