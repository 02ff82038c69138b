import { type Effect, mixed, unchanged } from './color-effects.ts';
import { blend, type Color, colorOf, contrast } from './color-of.ts';

/** Text with less contrast than this to what lies behind it is not read. */
const leastContrast = 1.25;
/** Fainter than this, from 0 to 1, nobody reads. */
export const leastStrength = 0.2;
const white: Color = [1, 1, 1, 1];
/** Of the height of letters: a stroke or a line this thick is what is seen of them. */
const thick = 0.14;

/** What is painted behind and through letters at one place of the page. Colors that may be there; null for what is not known. */
export interface Ground {
  behind: readonly Color[] | null;
  /** Backgrounds that are painted through the letters alone; none where there is no such. */
  ink: readonly Color[] | null;
  /** What filters around do to colors. */
  effect: Effect;
  /** How all of this is mixed with what lies behind. */
  mode: string;
}

/** The window's own canvas. */
export const canvas: Ground = { behind: [white], ink: [], effect: unchanged, mode: 'normal' };

/** Effects within each other are followed this far. */
const deepest = 8;
const depths = new WeakMap<Effect, number>([[unchanged, 0]]);

function within(outer: Effect, inner: Effect): Effect {
  if (inner === unchanged) return outer;
  const depth = (depths.get(outer) ?? 0) + 1;
  if (depth > deepest) return outer;
  const effect: Effect = (color) => outer(inner(color));
  depths.set(effect, depth);
  return effect;
}

/** The ground within an element, from the one around it and the element's own backgrounds. */
export function groundWithin(around: Ground, style: CSSStyleDeclaration, own: Effect): Ground {
  const effect = within(around.effect, own);
  const mode = style.mixBlendMode === 'normal' ? around.mode : style.mixBlendMode;
  const layers = layersOf(style)?.map(effect);
  if (style.backgroundClip.includes('text')) {
    const ink = layers && around.ink ? [...around.ink, ...layers].slice(0, mostColors) : null;
    return { behind: around.behind, ink, effect, mode };
  }
  if (!layers) return { behind: null, ink: around.ink, effect, mode };
  if (layers.length === 0) return { ...around, effect, mode };
  const under = around.behind;
  if (!under) {
    const opaque = layers.every(([, , , alpha]) => alpha === 1);
    return { behind: opaque ? layers : null, ink: around.ink, effect, mode };
  }
  const behind = layers.flatMap((layer) => under.map((color) => blend(layer, color)));
  const opaque = layers.every(([, , , alpha]) => alpha === 1);
  return {
    behind: (opaque ? layers : behind).slice(0, mostColors),
    ink: around.ink,
    effect,
    mode: opaque ? 'normal' : mode,
  };
}

/** Of a gradient's stops and what they lie on, so many combinations are looked at. */
const mostColors = 32;

/** The colors of an element's own backgrounds, any of which may lie behind a letter; null where a picture does. */
function layersOf({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Color[] | null {
  const ground = colorOf(backgroundColor);
  const painted = ground && ground[3] > 0 ? [ground] : [];
  if (backgroundImage === 'none') return painted;
  const stops = colorsIn(backgroundImage).slice(0, mostColors);
  // What a picture shows is not known.
  if (stops.length === 0 || backgroundImage.includes('url(')) return null;
  return painted[0]?.[3] === 1 ? stops.map((stop) => blend(stop, painted[0] ?? white)) : stops;
}

export function colorsIn(text: string): Color[] {
  const names = text.match(/(?:rgba?|oklch|oklab|lab|lch|color)\([^()]*\)|transparent/g) ?? [];
  return names.map(colorOf).filter((color) => color !== null);
}

/**
 * True when letters can be told from what lies behind them, by what they are filled, stroked or shadowed with.
 * `size` is their height in CSS pixels, `strength` what is left of them, from 0 to 1.
 */
export function standOut(
  style: CSSStyleDeclaration,
  { behind, ink, effect, mode }: Ground,
  size: number,
  strength: number,
): boolean {
  if (behind === null || ink === null) return true;
  const isSeen = (color: Color) =>
    color[3] * strength >= leastStrength &&
    behind.some((ground) => {
      const seen = blend(mixed(effect(color), ground, mode), ground, strength);
      return contrast(seen, ground) >= leastContrast;
    });
  const fill = colorOf(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  if (!fill) return true;
  const width = Number.parseFloat(style.getPropertyValue('-webkit-text-stroke-width')) || 0;
  const stroke = width > 0 ? colorOf(style.getPropertyValue('-webkit-text-stroke-color')) : null;
  if (stroke && isSeen(stroke)) return true;
  // A thick stroke lies over what the letters are filled with.
  const isHidden = stroke !== null && width > size * thick && stroke[3] * strength > 0.5;
  if (!isHidden && (isSeen(fill) || (fill[3] < 0.9 && ink.some(isSeen)))) return true;
  return isShadowSeen(style.textShadow, size, isSeen);
}

/** A shadow tells letters by their outline unless it is blurred away or lies elsewhere. */
function isShadowSeen(shadow: string, size: number, isSeen: (color: Color) => boolean): boolean {
  if (shadow === 'none' || shadow === '') return false;
  return shadow.split(/,(?![^(]*\))/).some((one) => {
    const [color] = colorsIn(one);
    const [across = 0, down = 0, blur = 0] = (one.match(/-?[\d.]+px/g) ?? []).map(
      Number.parseFloat,
    );
    const isNear = Math.abs(across) < size && Math.abs(down) < size;
    return color !== undefined && blur < size / 2 && isNear && isSeen(color);
  });
}

/** A line through the letters that is as good as a cover: thick, and of no other color than what lies behind. */
export function isStruckOut(style: CSSStyleDeclaration, size: number): boolean {
  if (!style.textDecorationLine.includes('line-through')) return false;
  const thickness = Number.parseFloat(style.textDecorationThickness);
  return thickness > size * 0.5 && (colorOf(style.textDecorationColor)?.[3] ?? 0) > 0.5;
}
