import { isCoveredBeside } from './covers.ts';
import { leastStrength, standOut } from './letter-colors.ts';
import { common, liesOver, type Rectangle, shownOf } from './rectangle.ts';
import type { Surrounding, Surroundings } from './surroundings.ts';
import { documentOf } from './unclobbered.ts';

/** Letters smaller than this on screen, in CSS pixels, are none. */
const smallestLetters = 5;

/**
 * True when the letters of an element are painted so that a reader can make them out, as far as all that is
 * set on it and around it tells: its strength, size, color and what cuts, masks, blurs or covers it.
 */
export function isPainted(element: Element, all: Surroundings): boolean {
  const around = all.of(element);
  const { style, strength } = around;
  if (around.isLost || strength < leastStrength) return false;
  const size = Number.parseFloat(style.fontSize);
  if (around.leastHeight < size * 0.5 || around.leastWidth < size * 0.5) return false;
  if (size * Math.min(scaleOf(element, around), around.squeeze) < smallestLetters) return false;
  if (isOutOfShape(element, around, size) || isCutOff(element, all)) return false;
  const view = documentOf(element)?.defaultView;
  if (!view || !isFirstLineSeen(element, around, view)) return false;
  if (!standOut(style, around.ground, size, strength)) return false;
  if (around.covers.some((cover) => liesOver(cover, around.box, 2))) return false;
  if (Number(style.zIndex) < 0 && style.position !== 'static' && isBackHidden(element, all))
    return false;
  return !isCoveredBeside(element, all);
}

/** How much smaller or larger than laid out an element is drawn, by its area. */
function scaleOf(element: Element, { box, style }: Surrounding): number {
  const width: unknown = Reflect.get(element, 'offsetWidth');
  const height: unknown = Reflect.get(element, 'offsetHeight');
  const zoom: unknown = Reflect.get(element, 'currentCSSZoom');
  const adjusted = Number(style.getPropertyValue('font-size-adjust') || 'NaN');
  // Letters are about half as high as their font's size, and adjusting sets that share.
  const byFont = Number.isNaN(adjusted) ? 1 : adjusted / 0.5;
  const byZoom = typeof zoom === 'number' ? Math.min(1, zoom) : 1;
  const laid = typeof width === 'number' && typeof height === 'number' ? width * height : 0;
  const drawn = box.width * box.height;
  const byBox = laid > 0 && drawn > 0 ? Math.sqrt(drawn / laid) : 1;
  return Math.min(byBox, byZoom) * byFont;
}

/** Letters that are pushed over each other, out of their box, against their direction, or shown as dots. */
function isOutOfShape(element: Element, { style, box }: Surrounding, size: number): boolean {
  const lengthOf = (value: string) => Number.parseFloat(value) || 0;
  if (Math.abs(lengthOf(style.textIndent)) > Math.max(200, box.width)) return true;
  const spacing = lengthOf(style.letterSpacing);
  if (spacing <= -size * 0.4 || spacing > size * 20) return true;
  if (lengthOf(style.wordSpacing) < -size * 2) return true;
  const security = style.getPropertyValue('-webkit-text-security');
  if (security !== '' && security !== 'none') return true;
  const isManyLines = (element.textContent ?? '').length * size * 0.4 > box.width;
  if (style.lineHeight !== 'normal' && lengthOf(style.lineHeight) < size * 0.3 && isManyLines)
    return true;
  return isAgainstDirection(element, style);
}

/** Letters of one direction that are made to run in the other show other words. */
function isAgainstDirection(element: Element, style: CSSStyleDeclaration): boolean {
  if (!style.unicodeBidi.includes('override')) return false;
  const runsLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(element.textContent ?? '');
  return runsLeft !== (style.direction === 'rtl');
}

/** A first line in a style of its own is all there is of a paragraph of one line. */
function isFirstLineSeen(element: Element, around: Surrounding, view: Window): boolean {
  const { style, box, ground, strength } = around;
  if (style.display === 'inline' || style.display === 'contents') return true;
  const first = view.getComputedStyle(element, '::first-line');
  const size = Number.parseFloat(first.fontSize);
  if (first.color === style.color && first.fontSize === style.fontSize) return true;
  if (
    box.height >=
    1.9 * (Number.parseFloat(style.lineHeight) || 1.2 * Number.parseFloat(style.fontSize))
  )
    return true;
  return size >= smallestLetters && standOut(first, ground, size, strength);
}

/** Of what stands in a box, across. */
const leastOfLine = 0.2;

/** True when boxes that cut what stands in them leave nothing of an element's words. */
export function isCutOff(element: Element, all: Surroundings): boolean {
  const { seen, style, within } = all.of(element);
  const size = Number.parseFloat(style.fontSize) || 0;
  const { box, isContents } = boxOfWords(element, all.of(element), size);
  if (!box) return false;
  const { width, height } = shownOf(box, isContents ? common(seen, within.flow) : seen);
  const whole = box.right - box.left;
  // Of a line that is cut at its end most is seen.
  const least = isContents ? Math.max(size * 0.5, whole * leastOfLine) : size * 0.5;
  return width < Math.min(whole, least) || height < Math.min(box.bottom - box.top, size * 0.5);
}

/** Where the words are: a box of no height may let them out, and one that cuts, or is cut, may hold them beyond the edge. */
function boxOfWords(
  element: Element,
  { style, box, seen }: Surrounding,
  size: number,
): { box: Rectangle | null; isContents: boolean } {
  const isLow = box.height < size * 0.8 || box.width < size * 0.5;
  const isCutting = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const isWhole = !isCutting && !isLow && liesOver(seen, box, 0);
  if (isWhole && style.display !== 'contents') return { box, isContents: false };
  const range = new Range();
  range.selectNodeContents(element);
  const contents = range.getBoundingClientRect();
  return { box: contents.width || contents.height ? contents : null, isContents: true };
}

/** What lies at the back of what an element stands in is covered by its ground. */
function isBackHidden(element: Element, all: Surroundings): boolean {
  const around = all.around(element);
  return !around || all.of(around).isBackHidden;
}
