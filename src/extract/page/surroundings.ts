import { cutByShape } from './clip-shape.ts';
import { open, type Windows, windowOf, windowsThrough, windowsWithin } from './clip-windows.ts';
import { ClosedRoots, type RootOf } from './closed-roots.ts';
import { effectOf } from './color-effects.ts';
import { isOpaque, ownCovers, type Painted, paintedIn } from './covers.ts';
import { isFacingAway, leastStretch, turned } from './facing.ts';
import { flatParentOf, isOutermost } from './flat-parent.ts';
import { canvas, type Ground, groundWithin, isStruckOut } from './letter-colors.ts';
import { isMaskedAway } from './masks.ts';
import { common, everywhere, type Rectangle, shownOf } from './rectangle.ts';
import { boxOf, documentOf } from './unclobbered.ts';

/** What is set on an element and around it, as far as it decides whether the words in it are seen. */
export interface Surrounding {
  style: CSSStyleDeclaration;
  box: DOMRect;
  /** Of the element and all around it together, from 0 to 1. */
  strength: number;
  /** Cut away, masked or turned so that nothing of what stands in it is seen. */
  isLost: boolean;
  /** Of the boxes around that cut what stands in them, the element's own among them, in CSS pixels. */
  leastWidth: number;
  leastHeight: number;
  /** What the element is seen through, and what stands in it. */
  seen: Rectangle;
  within: Windows;
  ground: Ground;
  /** Box of what the ground was last painted on. */
  groundBox: Rectangle;
  /** Box that absolutely positioned contents are placed in. */
  holder: Rectangle;
  /** Generated boxes and the like that lie over what stands in it: the largest ones. */
  covers: readonly Rectangle[];
  /** An opaque ground lies over what is put at the back of its contents. */
  isBackHidden: boolean;
  /** How much of their breadth or height letters keep when what is transformed around them is, at most 1. */
  squeeze: number;
  /** The same for what stands in it, and is transformed together with it. */
  squeezeWithin: number;
  /** How it is turned in space, where that is handed down. */
  turn: DOMMatrix | null;
}

/** Square pixels that a shape must leave. */
const leastArea = 64;
/** Of generated boxes over one place, so many are kept. */
const mostCovers = 8;
/** Around an absolutely positioned box, so many elements are looked through for what lies beneath. */
const beneathLevels = 6;

/**
 * What is known of the elements of one reading. Each is asked of the browser once, and knows what is around it from
 * the one around it: however deep a page is nested, its reading takes no longer than its elements are many.
 */
export class Surroundings {
  readonly #known = new Map<Element, Surrounding>();
  readonly #painted = new Map<Element, Painted[]>();
  readonly #closed: ClosedRoots;

  constructor(rootOf: RootOf) {
    this.#closed = new ClosedRoots(rootOf);
  }

  /** The element around one as it is painted. */
  around(element: Element): Element | null {
    return flatParentOf(element, (shown) => this.#closed.slotOf(shown));
  }

  of(element: Element): Surrounding {
    const chain: Element[] = [];
    let around: Surrounding | null = null;
    for (let at: Element | null = element; at; at = this.around(at)) {
      around = this.#known.get(at) ?? null;
      if (around) break;
      chain.push(at);
    }
    for (const at of chain.reverse()) {
      around = this.#within(around, at);
      this.#known.set(at, around);
    }
    return around as Surrounding;
  }

  /** What is painted opaquely right in an element. */
  paintedIn(parent: Element): Painted[] {
    const known = this.#painted.get(parent);
    if (known) return known;
    const view = viewOf(parent);
    const painted = view ? paintedIn(parent, view) : [];
    this.#painted.set(parent, painted);
    return painted;
  }

  #within(around: Surrounding | null, element: Element): Surrounding {
    const view = viewOf(element) as Window;
    const style = view.getComputedStyle(element);
    const box = boxOf(element);
    const isFrameRoot = element === documentOf(element)?.documentElement;
    // A page that is still veiled as a whole is not hiding anything.
    if (isOutermost(element)) return outermost(around, element, style, box, isFrameRoot);
    const outer = around as Surrounding;
    const { effect, strength } = effectOf(style.filter);
    const size = Number.parseFloat(style.fontSize);
    const shape = style.clipPath === 'none' ? null : cutByShape(style.clipPath, element, box);
    const clip = cutByOldClip(style, box);
    const turn = turned(style, outer.turn);
    const squeeze = outer.squeezeWithin * Math.min(1, leastStretch(turn));
    const isOneSpace = style.transformStyle === 'preserve-3d';
    const windowed = windowOf(outer.within, style, box);
    const cuts = [shape?.around, clip].filter((cut) => cut !== undefined && cut !== null);
    const seen = cuts.reduce(common, windowed);
    const windows = windowsWithin(outer.within, seen, element, style, box);
    const cutting = isCutting(style);
    const holder = style.position === 'static' ? outer.holder : box;
    const own = groundWithin(this.#groundAround(outer, element, style, box), style, effect);
    const isPaintedOn = own.behind !== outer.ground.behind && own.behind !== null;
    return {
      style,
      box,
      strength: outer.strength * Number(style.opacity) * strength,
      isLost:
        outer.isLost ||
        (shape !== null && shape.area < leastArea) ||
        isMaskedAway(style, box) ||
        isCollapsedCell(style, box) ||
        isFacingAway(style, turn) ||
        isStruckOut(style, size),
      leastWidth: cutting ? Math.min(outer.leastWidth, box.width) : outer.leastWidth,
      leastHeight: cutting ? Math.min(outer.leastHeight, box.height) : outer.leastHeight,
      seen,
      within: cuts.reduce(windowsThrough, windows),
      ground: own,
      groundBox: isPaintedOn ? box : outer.groundBox,
      holder,
      covers: largest([...outer.covers, ...ownCovers(element, style, box, outer.holder, view)]),
      isBackHidden:
        isOpaque(element, style) ||
        (style.zIndex === 'auto' && style.isolation !== 'isolate' && outer.isBackHidden),
      squeeze,
      squeezeWithin: isOneSpace ? outer.squeezeWithin : squeeze,
      turn: isOneSpace ? turn : null,
    };
  }

  /** What lies behind an element: what it stands in, unless it lies elsewhere, over something else. */
  #groundAround(
    outer: Surrounding,
    element: Element,
    style: CSSStyleDeclaration,
    box: DOMRect,
  ): Ground {
    if (style.position !== 'absolute' && style.position !== 'fixed') return outer.ground;
    const { width, height } = shownOf(box, outer.groundBox);
    const isWithin = width >= box.width - 2 && height >= box.height - 2;
    if (style.position === 'absolute' && isWithin && !this.#liesOverAnything(element, box))
      return outer.ground;
    return { ...outer.ground, behind: null };
  }

  #liesOverAnything(element: Element, box: DOMRect): boolean {
    let inner = element;
    for (let steps = 0; steps < beneathLevels; steps++) {
      const around = this.around(inner);
      if (!around || isOutermost(inner)) return false;
      for (const { element: other, box: painted } of this.paintedIn(around)) {
        if (other.contains(inner) || inner.contains(other)) continue;
        const { width, height } = shownOf(box, painted);
        if (width > 0 && height > 0) return true;
      }
      inner = around;
    }
    return false;
  }
}

const viewOf = (element: Element) => documentOf(element)?.defaultView ?? null;

/** The body and what it stands in: the canvas of the page, or of a frame in one. */
function outermost(
  around: Surrounding | null,
  element: Element,
  style: CSSStyleDeclaration,
  box: DOMRect,
  isRoot: boolean,
): Surrounding {
  const ground = isRoot ? { ...canvas, behind: [canvasColor(element, style)] } : around?.ground;
  const frame = isRoot ? around : null;
  const isFrameSeen =
    !frame ||
    (!frame.isLost && Object.values(shownOf(frame.box, frame.seen)).every((length) => length > 4));
  return {
    style,
    box,
    strength: around?.strength ?? 1,
    isLost: around?.isLost === true || !isFrameSeen,
    leastWidth: around && !frame ? around.leastWidth : Number.POSITIVE_INFINITY,
    leastHeight: around && !frame ? around.leastHeight : Number.POSITIVE_INFINITY,
    seen: everywhere,
    within: open,
    ground: groundWithin(ground ?? canvas, style, (color) => color),
    groundBox: everywhere,
    holder: around && !isRoot ? around.holder : box,
    covers: [],
    isBackHidden: true,
    squeeze: 1,
    squeezeWithin: 1,
    turn: null,
  };
}

/** What the browser paints where the page paints nothing. */
function canvasColor(root: Element, { colorScheme }: CSSStyleDeclaration) {
  const isDark =
    /\bdark\b/.test(colorScheme) &&
    (!/\blight\b/.test(colorScheme) ||
      viewOf(root)?.matchMedia('(prefers-color-scheme: dark)').matches === true);
  return isDark ? ([0.07, 0.07, 0.07, 1] as const) : ([1, 1, 1, 1] as const);
}

function isCutting({ display, overflowX, overflowY }: CSSStyleDeclaration): boolean {
  if (display === 'inline' || display === 'contents') return false;
  return overflowX !== 'visible' || overflowY !== 'visible';
}

/** `clip: rect(…)`, which works on positioned boxes alone. */
function cutByOldClip({ clip, position }: CSSStyleDeclaration, box: Rectangle): Rectangle | null {
  if (position !== 'absolute' && position !== 'fixed') return null;
  const [, given] = /^rect\((.*)\)$/.exec(clip) ?? [];
  if (given === undefined) return null;
  const [top, right, bottom, left] = given.split(/,\s*|\s+/).map(Number.parseFloat);
  const edge = (value: number | undefined, from: number, auto: number) =>
    value === undefined || Number.isNaN(value) ? auto : from + value;
  return {
    left: edge(left, box.left, box.left),
    top: edge(top, box.top, box.top),
    right: edge(right, box.left, box.right),
    bottom: edge(bottom, box.top, box.bottom),
  };
}

/** A cell of a column that is collapsed: what stands in it is laid out, and not painted. */
const isCollapsedCell = ({ display }: CSSStyleDeclaration, { width }: DOMRect) =>
  display === 'table-cell' && width < 1;

const areaOf = ({ left, top, right, bottom }: Rectangle) => (right - left) * (bottom - top);

function largest(covers: Rectangle[]): Rectangle[] {
  if (covers.length <= mostCovers) return covers;
  return covers.sort((one, other) => areaOf(other) - areaOf(one)).slice(0, mostCovers);
}
