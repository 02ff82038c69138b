import { colorOf } from './color-of.ts';
import { leastStrength } from './letter-colors.ts';
import type { Rectangle } from './rectangle.ts';

/** Of what a mask is over, it must leave this share. */
const leastShare = 0.15;

/**
 * True when a mask leaves next to nothing of an element: by a picture, of which nothing is known, by gradients that let
 * little through or are laid over a small part only, or by the way in which several are put together.
 */
export function isMaskedAway(style: CSSStyleDeclaration, box: Rectangle): boolean {
  const framed = style.getPropertyValue('-webkit-mask-box-image-source');
  if (framed !== '' && framed !== 'none') return true;
  const images = listOf(style.getPropertyValue('mask-image'));
  if (images.every((image) => image === 'none')) return false;
  const together = listOf(style.getPropertyValue('mask-composite'));
  if (images.length > 1 && together.some((way) => way !== 'add')) return true;
  let share = 0;
  for (const [at, image] of images.entries()) {
    const layer = (name: string) => {
      const values = listOf(style.getPropertyValue(name));
      return values[at % values.length] ?? '';
    };
    const isByLight = layer('mask-mode') === 'luminance';
    share += image === 'none' ? 1 : shareOfImage(image, isByLight, box) * shareOfPlace(layer, box);
  }
  return share < leastShare;
}

/** Between commas that stand in no brackets. */
function listOf(text: string): string[] {
  return text === '' ? [] : text.split(/,\s*(?![^()]*(?:\([^()]*\)[^()]*)*\))/);
}

/** Which share of a box the tile of a layer is laid over. */
function shareOfPlace(layer: (name: string) => string, box: Rectangle): number {
  const sizes = layer('mask-size').split(' ');
  const repeats = layer('mask-repeat').split(' ');
  const places = layer('mask-position').split(' ');
  const along = (axis: 0 | 1, length: number) => {
    const repeat = repeats[axis] ?? repeats[0] ?? 'repeat';
    if (!/no-repeat/.test(repeat) && repeat !== (axis === 0 ? 'repeat-y' : 'repeat-x')) return 1;
    const tile = lengthOf(sizes[axis] ?? 'auto', length, length);
    const from = lengthOf(places[axis] ?? '0%', length - tile, 0);
    return Math.max(0, Math.min(from + tile, length) - Math.max(from, 0)) / Math.max(length, 1);
  };
  return along(0, box.right - box.left) * along(1, box.bottom - box.top);
}

function lengthOf(value: string, whole: number, otherwise: number): number {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return otherwise;
  return value.endsWith('%') ? (number / 100) * whole : number;
}

/** Which share of its tile a gradient lets something through on; nothing is known of a picture, so it lets nothing. */
function shareOfImage(image: string, isByLight: boolean, box: Rectangle): number {
  const [, name = '', given = ''] = /^([a-z-]*gradient)\((.*)\)$/s.exec(image) ?? [];
  if (name === '') return 0;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const parts = listOf(given);
  const isRound = name.includes('radial');
  const line = isRound ? Math.hypot(width, height) / 2 : lineOf(parts[0] ?? '', width, height);
  const stops = stopsIn(parts, line, isByLight);
  const share = shareSeen(stops, name.startsWith('repeating'));
  const isInside = isRound && (stops.at(-1)?.strength ?? 0) < leastStrength;
  return isInside ? Math.min(1, (Math.PI * (share * line) ** 2) / (width * height || 1)) : share;
}

/** How long the line of a linear gradient is, in CSS pixels. */
function lineOf(direction: string, width: number, height: number): number {
  if (/\bto (?:left|right)$/.test(direction)) return width;
  const degrees = /^(-?[\d.]+)deg/.exec(direction)?.[1];
  if (degrees === undefined)
    return /\bto \w+ \w+$/.test(direction) ? Math.hypot(width, height) : height;
  const angle = (Number(degrees) / 180) * Math.PI;
  return Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle));
}

interface Stop {
  /** On the line of the gradient: 0 its beginning, 1 its end. */
  at: number;
  /** Of what is let through, from 0 to 1. */
  strength: number;
}

function stopsIn(parts: readonly string[], line: number, isByLight: boolean): Stop[] {
  const found: { at: number | null; strength: number }[] = [];
  for (const part of parts) {
    const [, written = '', behind = ''] =
      /^((?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\([^()]*\)|[a-z]+)(.*)$/.exec(part) ?? [];
    const color = colorOf(written);
    if (!color) continue;
    const light = isByLight ? 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2] : 1;
    const places = behind.trim().split(' ').filter(Boolean);
    for (const place of places.length > 0 ? places : [null]) {
      const at = place === null ? null : lengthOf(place, line, 0) / (line || 1);
      found.push({ at, strength: color[3] * light });
    }
  }
  const last = found.length - 1;
  return found.map(({ at, strength }, nth) => ({ at: at ?? nth / Math.max(1, last), strength }));
}

/** Which share of the line lets enough through. */
function shareSeen(stops: readonly Stop[], isRepeating: boolean): number {
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return 0;
  const [from, to] = isRepeating ? [first.at, last.at] : [0, 1];
  const points = isRepeating
    ? stops
    : [{ ...first, at: Math.min(0, first.at) }, ...stops, { ...last, at: Math.max(1, last.at) }];
  let seen = 0;
  for (const [nth, start] of points.entries()) {
    const end = points[nth + 1];
    if (!end || end.at <= start.at) continue;
    const slope = (end.strength - start.strength) / (end.at - start.at);
    const crossing = slope === 0 ? start.at : start.at + (leastStrength - start.strength) / slope;
    const isFromStart = start.strength >= leastStrength;
    const isToEnd = end.strength >= leastStrength;
    if (!isFromStart && !isToEnd) continue;
    const begin = Math.max(from, isFromStart ? start.at : crossing);
    const stop = Math.min(to, isToEnd ? end.at : crossing);
    seen += Math.max(0, stop - begin);
  }
  return to > from ? Math.min(1, seen / (to - from)) : last.strength >= leastStrength ? 1 : 0;
}
