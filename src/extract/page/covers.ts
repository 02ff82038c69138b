import { colorOf } from './color-of.ts';
import { isFilledByEdges, reachOfOutline, reachOfShadow } from './edge-paint.ts';
import { colorsIn } from './letter-colors.ts';
import { common, liesOver, type Rectangle } from './rectangle.ts';
import {
  boxOf,
  contains,
  documentOf,
  firstElementOf,
  nameOf,
  nextElementOf,
} from './unclobbered.ts';

/** Something that is painted and may lie over, or under, the words beside it. */
export interface Painted {
  element: Element;
  box: Rectangle;
  /** Of its stacking, where it takes part in it; null for what lies in the flow. */
  level: number | null;
  /** It is painted beyond the element's own box, as far as that is seen. */
  reaches?: boolean;
}

/** Of the children of one element, so many are looked at, and of the children of those. */
const mostChildren = 400;
const mostWithin = 12;

/** What is painted opaquely among the children of an element and their first children. */
export function paintedIn(parent: Element, view: Window): Painted[] {
  const found: Painted[] = [];
  const look = (element: Element): boolean => {
    const style = view.getComputedStyle(element);
    if (style.display === 'none' || style.visibility !== 'visible') return false;
    if (Number(style.opacity) <= 0.9) return true;
    const box = boxOf(element);
    const level = levelOf(element, style);
    const shadow = reachOfShadow(style, box);
    const outline = reachOfOutline(style, box);
    if (isOpaque(element, style) || isFilledByEdges(style, box))
      found.push({ element, box, level });
    if (shadow) found.push({ element, box: shadow, level, reaches: true });
    if (outline) found.push({ element, box: outline, level: level ?? 0, reaches: true });
    return true;
  };
  let looked = 0;
  for (let child = firstElementOf(parent); child; child = nextElementOf(child)) {
    if (++looked > mostChildren) break;
    if (!look(child)) continue;
    let within = 0;
    for (let inner = firstElementOf(child); inner; inner = nextElementOf(inner)) {
      if (++within > mostWithin) break;
      look(inner);
    }
  }
  return found;
}

/** In front of plain text lies what is positioned, transformed, faint as a whole, or a picture. */
function levelOf(element: Element, style: CSSStyleDeclaration): number | null {
  const { position } = style;
  // What stays in the window covers nothing for good.
  if (position === 'fixed') return null;
  const sticks = position === 'sticky' && [style.top, style.bottom].some((edge) => edge !== 'auto');
  if (sticks) return null;
  const isLifted =
    position !== 'static' ||
    style.transform !== 'none' ||
    style.opacity !== '1' ||
    style.filter !== 'none' ||
    style.isolation === 'isolate';
  if (isLifted) return Number(style.zIndex) || 0;
  return isPicture(element) ? 0 : null;
}

const isPicture = (element: Element) => /^(img|video|canvas|iframe|svg)$/.test(nameOf(element));

/** Nothing of what lies beneath is seen through it. */
export function isOpaque(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number(style.opacity) <= 0.9) return false;
  return /^(img|video|canvas|iframe)$/.test(nameOf(element)) || hidesBeneath(style);
}

function hidesBeneath(style: CSSStyleDeclaration): boolean {
  const { backgroundColor, backgroundImage } = style;
  if ((colorOf(backgroundColor)?.[3] ?? 0) > 0.9) return true;
  const [, blur = '0'] = /blur\(([\d.]+)px\)/.exec(style.backdropFilter ?? '') ?? [];
  if (Number(blur) > 4) return true;
  if (backgroundImage === 'none') return false;
  const stops = colorsIn(backgroundImage);
  return stops.length === 0 || stops.some(([, , , alpha]) => alpha > 0.9);
}

/** What an element paints over its own contents without any element: generated boxes and outlines. */
export function ownCovers(
  element: Element,
  style: CSSStyleDeclaration,
  box: Rectangle,
  holder: Rectangle,
  view: Window,
): Rectangle[] {
  const covers: Rectangle[] = [];
  for (const name of ['::before', '::after']) {
    const made = view.getComputedStyle(element, name);
    if (made.content === 'none' || made.content === 'normal' || made.position !== 'absolute')
      continue;
    if (Number(made.zIndex) < 0 || Number(made.opacity) <= 0.9 || made.visibility !== 'visible')
      continue;
    if (made.display === 'none') continue;
    const within = style.position === 'static' ? holder : box;
    const left = within.left + (Number.parseFloat(made.left) || 0);
    const top = within.top + (Number.parseFloat(made.top) || 0);
    const painted = {
      left,
      top,
      right: left + (Number.parseFloat(made.width) || 0),
      bottom: top + (Number.parseFloat(made.height) || 0),
    };
    if (hidesBeneath(made) || isFilledByEdges(made, painted)) covers.push(painted);
    const reach = reachOfShadow(made, painted) ?? reachOfOutline(made, painted);
    if (reach) covers.push(reach);
  }
  if (style.outlineStyle !== 'none') {
    const width = Number.parseFloat(style.outlineWidth);
    const offset = Number.parseFloat(style.outlineOffset);
    const half = Math.min(box.right - box.left, box.bottom - box.top) / 2;
    if (
      width >= half * 0.8 &&
      offset <= -half * 0.8 &&
      (colorOf(style.outlineColor)?.[3] ?? 0) > 0.9
    )
      covers.push(box);
  }
  return covers;
}

/** Covers in a row that may lie over an element: of how many of the elements around it they are looked for. */
const levels = 12;

/** What is known of the elements around one, as they are painted. */
interface Known {
  around(element: Element): Element | null;
  paintedIn(parent: Element): Painted[];
  of(element: Element): { style: CSSStyleDeclaration; box: Rectangle; seen: Rectangle };
}

/** Does anything opaque beside the element, or beside what it stands in, lie over it? */
export function isCoveredBeside(element: Element, known: Known): boolean {
  const { box } = known.of(element);
  let inner = element;
  for (let steps = 0; steps < levels; steps++) {
    const around = known.around(inner);
    // A frame's places are not those of the page around it.
    if (!around || documentOf(around) !== documentOf(element)) return false;
    for (const { element: cover, box: painted, level, reaches } of known.paintedIn(around)) {
      if (level === null || !liesOver(painted, box, 2)) continue;
      if (reaches && !liesOver(common(painted, known.of(cover).seen), box, 2)) continue;
      if (contains(inner, cover) || contains(cover, inner)) continue;
      const isLater = inner.compareDocumentPosition(cover) & Node.DOCUMENT_POSITION_FOLLOWING;
      const { position, zIndex } = known.of(inner).style;
      const below = position === 'static' ? 0 : Number(zIndex) || 0;
      if (level > below || (level === below && (isLater || position === 'static'))) return true;
    }
    inner = around;
  }
  return false;
}
