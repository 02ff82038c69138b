import { blend, type Color, colorOf, contrast } from './color-of.ts';
import { boxOf, documentOf, parentOf } from './unclobbered.ts';

/** Text with less contrast than this to what lies behind it is not read. */
const leastContrast = 1.25;
/** Fainter than this, from 0 to 1, nobody reads. */
const leastStrength = 0.2;
/** Letters smaller than this on screen, in CSS pixels, are none. */
const smallestLetters = 5;
const white: Color = [1, 1, 1, 1];

/**
 * True when the letters of an element are painted so that a reader can make them out, as far as all that is
 * set on it and around it tells: its strength, size, color and what cuts, masks, blurs or covers it.
 */
export function isPainted(element: Element, view: Window): boolean {
  let strength = 1;
  const own = view.getComputedStyle(element);
  const size = Number.parseFloat(own.fontSize);
  const body = documentOf(element)?.body;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = at === element ? own : view.getComputedStyle(at);
    // A page that is still veiled as a whole is not hiding anything.
    if (at !== body && at !== documentOf(element)?.documentElement) {
      strength *= Number(style.opacity) * strengthOfFilter(style.filter);
      if (strength < leastStrength || isCutAway(at, style) || isCutToNothing(at, style, size)) {
        return false;
      }
    }
  }
  if (size * scaleOf(element) < smallestLetters) return false;
  if (Math.abs(Number.parseFloat(own.textIndent)) > Math.max(200, boxOf(element).width))
    return false;
  if (Number.parseFloat(own.letterSpacing) <= -size * 0.4) return false;
  return !isCamouflaged(element, own, view, strength) && !isCovered(element, own, view);
}

function strengthOfFilter(filter: string): number {
  if (filter === 'none' || filter === '') return 1;
  let strength = 1;
  for (const [, name, given] of filter.matchAll(/([a-z-]+)\(([^()]*)\)/g)) {
    const amount = Number.parseFloat(given ?? '') / (given?.endsWith('%') ? 100 : 1);
    if (name === 'opacity' || name === 'contrast') strength *= Math.min(1, amount);
    if (name === 'blur' && amount > 4) return 0;
  }
  return strength;
}

/** Cut by a shape, or masked, so that next to nothing is left. */
function isCutAway(element: Element, style: CSSStyleDeclaration): boolean {
  const { clipPath } = style;
  if (clipPath && clipPath !== 'none') {
    const { width, height } = boxOf(element);
    if (areaOf(clipPath, width, height) < 64) return true;
  }
  const mask = style.getPropertyValue('mask-image');
  return mask !== '' && mask !== 'none' && !isMaskOpen(mask);
}

/** A gradient with a stop that lets anything through, or a picture that is drawn in the page itself. */
function isMaskOpen(mask: string): boolean {
  if (!mask.includes('gradient(')) return false;
  return colorsIn(mask).some(([, , , alpha]) => alpha >= leastStrength);
}

function colorsIn(text: string): Color[] {
  const names = text.match(/(?:rgba?|oklch|oklab|lab|lch|color)\([^()]*\)|transparent/g) ?? [];
  return names.map(colorOf).filter((color) => color !== null);
}

/** Square pixels that a clip path leaves of a box, as far as it can be told; all of it where not. */
function areaOf(path: string, width: number, height: number): number {
  const whole = width * height;
  const [, shape, given = ''] = /^([a-z]+)\((.*?)\)/.exec(path) ?? [];
  const length = (value: string, of: number) =>
    (value.endsWith('%') ? of / 100 : 1) * Number.parseFloat(value);
  const [first = '', second = first, third = first, fourth = second] = given
    .split(/\s+(?:at|round)\s+/)[0]
    ?.split(/\s+/) ?? [''];
  if (shape === 'inset' || shape === 'rect' || shape === 'xywh') {
    if (shape !== 'inset') return whole;
    const left = width - length(second, width) - length(fourth, width);
    const high = height - length(first, height) - length(third, height);
    return Math.max(0, left) * Math.max(0, high);
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const radius = length(first, Math.min(width, height));
    const other = shape === 'circle' ? radius : length(second, height);
    return Number.isNaN(radius * other) ? whole : Math.PI * radius * other;
  }
  if (shape === 'polygon') {
    const points = given
      .replace(/^(nonzero|evenodd),\s*/, '')
      .split(/,\s*/)
      .map((point) => point.split(/\s+/));
    let doubled = 0;
    points.forEach(([x = '', y = ''], at) => {
      const [nextX = '', nextY = ''] = points[(at + 1) % points.length] ?? [];
      doubled +=
        length(x, width) * length(nextY, height) - length(nextX, width) * length(y, height);
    });
    return Number.isNaN(doubled) ? whole : Math.abs(doubled) / 2;
  }
  return path.startsWith('path(') && given.length < 8 ? 0 : whole;
}

/** Within a box that is lower than a line or narrower than a letter, and shows no more. */
function isCutToNothing(element: Element, style: CSSStyleDeclaration, size: number): boolean {
  if (style.display === 'inline' || style.display === 'contents') return false;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const { width, height } = boxOf(element);
  return height < size * 0.5 || width < size * 0.5;
}

/** How much smaller or larger than laid out an element is drawn. */
function scaleOf(element: Element): number {
  const laid: unknown = Reflect.get(element, 'offsetHeight');
  const { height } = boxOf(element);
  return typeof laid === 'number' && laid > 0 && height > 0 ? height / laid : 1;
}

/** Letters of nearly the color that is painted behind them. */
function isCamouflaged(
  element: Element,
  style: CSSStyleDeclaration,
  view: Window,
  strength: number,
): boolean {
  if (style.backgroundClip === 'text') return false;
  const letters = colorOf(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  if (!letters) return false;
  if (letters[3] * strength < leastStrength) return true;
  const layers: Color[] = [];
  let behind: Color = white;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const above = at === element ? style : view.getComputedStyle(at);
    if (above.backgroundImage !== 'none') {
      const stops = colorsIn(above.backgroundImage);
      // What a picture shows is not known.
      if (stops.length === 0 || above.backgroundImage.includes('url(')) return false;
      return stops.every((stop) => isAlike(letters, blend(stop, white), strength));
    }
    const painted = colorOf(above.backgroundColor);
    if (painted && painted[3] > 0) layers.push(painted);
    if (painted?.[3] === 1) break;
    // What it lies over is not what it stands in.
    if (above.position === 'fixed' || (above.position === 'absolute' && at !== element))
      return false;
  }
  for (const layer of layers.reverse()) behind = blend(layer, behind);
  return isAlike(letters, behind, strength);
}

const isAlike = (letters: Color, behind: Color, strength: number) =>
  contrast(blend(letters, behind, strength), behind) < leastContrast;

/** Covered by something opaque that lies at the same place of the page. What stays in the window covers nothing for good. */
function isCovered(element: Element, own: CSSStyleDeclaration, view: Window): boolean {
  const box = boxOf(element);
  if (Number(own.zIndex) < 0 && own.position !== 'static' && liesBehind(element, view)) return true;
  let inner = element;
  for (let steps = 0; steps < 4; steps++) {
    const around = parentOf(inner);
    if (!around) return false;
    let looked = 0;
    for (const beside of around.children) {
      if (++looked > 40) break;
      if (beside === inner || !isOver(beside, box)) continue;
      const style = view.getComputedStyle(beside);
      const lifted = style.position === 'absolute' || style.position === 'relative';
      if (lifted && Number(style.opacity) > 0.9 && isOpaque(beside, style)) {
        const isLater = inner.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING;
        const mine = view.getComputedStyle(inner);
        const above = Number(style.zIndex) || 0;
        const below = mine.position === 'static' ? 0 : Number(mine.zIndex) || 0;
        if (above > below || (above === below && (isLater || mine.position === 'static')))
          return true;
      }
    }
    inner = around;
  }
  return false;
}

function isOver(cover: Element, { left, right, top, bottom }: DOMRect): boolean {
  const over = boxOf(cover);
  return (
    over.left <= left + 2 &&
    over.right >= right - 2 &&
    over.top <= top + 2 &&
    over.bottom >= bottom - 2 &&
    over.width > 0
  );
}

function isOpaque(element: Element, style: CSSStyleDeclaration): boolean {
  if (/^(img|video|canvas|iframe)$/.test(element.localName)) return true;
  return (colorOf(style.backgroundColor)?.[3] ?? 0) > 0.9 || style.backgroundImage !== 'none';
}

function liesBehind(element: Element, view: Window): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (at !== documentOf(at)?.body && isOpaque(at, style)) return true;
    if (style.zIndex !== 'auto' || style.isolation === 'isolate') return false;
  }
  return true;
}
