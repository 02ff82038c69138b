import { common, everywhere, moved, nowhere, type Rectangle, shownOf } from './rectangle.ts';
import { attributeOf, documentOf, firstElementOf, nextElementOf } from './unclobbered.ts';

/** What a shape leaves of a box: square pixels, and the rectangle around them within the box. */
export interface Cutting {
  area: number;
  around: Rectangle;
}

const nothing: Cutting = { area: 0, around: nowhere };

/**
 * What the `clip-path` of an element leaves of its box; null where it cuts nothing. A shape that cannot be told, as one
 * that is calculated with `max()`, leaves nothing.
 */
export function cutByShape(path: string, element: Element, box: Rectangle): Cutting | null {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const [, shape = '', given = ''] = /^([a-z]+)\((.*)\)/.exec(path) ?? [];
  const cutting =
    shape === 'url'
      ? cutByReference(given, element, width, height)
      : cutByBasicShape(shape, given, width, height);
  if (!cutting) return shape === '' || shape === 'url' ? null : nothing;
  const shown = shownOf(moved(cutting.around, box.left, box.top), box);
  const most = Math.max(0, shown.width) * Math.max(0, shown.height);
  return {
    area: Math.min(cutting.area, most),
    around: common(moved(cutting.around, box.left, box.top), box),
  };
}

/** In pixels: a length, a share, or `calc(100% - 1px)`, as the browser computes what it was given. */
function lengthOf(value: string, of: number): number {
  let sum = Number.NaN;
  for (const [, sign, number, unit] of value.matchAll(/([+-]?) ?([\d.]+)(%|px)?/g)) {
    const length = Number(number) * (unit === '%' ? of / 100 : 1) * (sign === '-' ? -1 : 1);
    sum = Number.isNaN(sum) ? length : sum + length;
  }
  return sum;
}

/** Parts between spaces, with what stands in brackets as one. */
const valuesIn = (text: string) => text.match(/(?:calc\([^()]*\)|[^\s(),]+)/g) ?? [];

function cutByBasicShape(
  shape: string,
  given: string,
  width: number,
  height: number,
): Cutting | null {
  const [measures = '', place = ''] = given.split(/\s+round\s+/)[0]?.split(/\s*\bat\s+/) ?? [];
  const values = valuesIn(measures);
  const [first = '', second = first, third = first, fourth = second] = values;
  if (shape === 'inset') {
    return ofSides(
      lengthOf(fourth, width),
      lengthOf(first, height),
      width - lengthOf(second, width),
      height - lengthOf(third, height),
    );
  }
  if (shape === 'rect') {
    const at = (value: string, of: number, auto: number) =>
      value === 'auto' ? auto : lengthOf(value, of);
    return ofSides(
      at(fourth, width, 0),
      at(first, height, 0),
      at(second, width, width),
      at(third, height, height),
    );
  }
  if (shape === 'xywh') {
    const left = lengthOf(first, width);
    const top = lengthOf(second, height);
    return ofSides(left, top, left + lengthOf(third, width), top + lengthOf(fourth, height));
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const across = lengthOf(first, shape === 'circle' ? Math.min(width, height) : width);
    const down = shape === 'circle' ? across : lengthOf(second, height);
    const [x = '50%', y = '50%'] = valuesIn(place);
    const centerX = lengthOf(x, width);
    const centerY = lengthOf(y, height);
    if (Number.isNaN(across * down * centerX * centerY)) return null;
    const around = {
      left: centerX - across,
      top: centerY - down,
      right: centerX + across,
      bottom: centerY + down,
    };
    return { area: Math.PI * across * down, around };
  }
  if (shape === 'polygon') {
    const points = given
      .replace(/^(nonzero|evenodd),\s*/, '')
      .split(/,\s*/)
      .map(valuesIn)
      .map(([x = '', y = '']): [number, number] => [lengthOf(x, width), lengthOf(y, height)]);
    return ofPoints(points);
  }
  return shape === 'path' ? cutByPath(given, width, height) : null;
}

function ofSides(left: number, top: number, right: number, bottom: number): Cutting | null {
  if (Number.isNaN(left + top + right + bottom)) return null;
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  return { area, around: { left, top, right, bottom } };
}

function ofPoints(points: readonly [number, number][]): Cutting | null {
  let doubled = 0;
  let around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0];
    doubled += x * nextY - nextX * y;
    around = {
      left: Math.min(around.left, x),
      top: Math.min(around.top, y),
      right: Math.max(around.right, x),
      bottom: Math.max(around.bottom, y),
    };
  });
  return Number.isNaN(doubled) ? null : { area: Math.abs(doubled) / 2, around };
}

/** A path is asked at so many points across and down. */
const probes = 24;
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

function cutByPath(given: string, width: number, height: number): Cutting | null {
  const [, data = ''] = /["'](.*)["']/.exec(given) ?? [];
  canvas ??=
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas || data.length > 5_000) return null;
  const path = new Path2D(data);
  const rule = given.startsWith('evenodd') ? 'evenodd' : 'nonzero';
  const points: [number, number][] = [];
  for (let at = 0; at < probes * probes; at++) {
    const x = ((at % probes) + 0.5) * (width / probes);
    const y = (Math.floor(at / probes) + 0.5) * (height / probes);
    if (canvas.isPointInPath(path, x, y, rule)) points.push([x, y]);
  }
  if (points.length === 0) return nothing;
  const cell = (width * height) / probes ** 2;
  const around = ofPoints(points)?.around ?? everywhere;
  // The probes stand in the middle of their cells.
  const { left, top, right, bottom } = around;
  const [halfWidth, halfHeight] = [width / probes / 2, height / probes / 2];
  return {
    area: points.length * cell,
    around: {
      left: left - halfWidth,
      top: top - halfHeight,
      right: right + halfWidth,
      bottom: bottom + halfHeight,
    },
  };
}

/** Shapes in a `<clipPath>` are looked at up to this many. */
const mostShapes = 50;

/** `url(#name)`: what is named must be in the page, or nothing is cut. */
function cutByReference(
  given: string,
  element: Element,
  width: number,
  height: number,
): Cutting | null {
  const [, name = ''] = /#([^"')]+)/.exec(given) ?? [];
  const named = documentOf(element)?.getElementById(name);
  if (named?.localName !== 'clipPath') return null;
  const isShare = attributeOf(named, 'clipPathUnits') === 'objectBoundingBox';
  const [across, down] = isShare ? [width, height] : [1, 1];
  let area = 0;
  let looked = 0;
  let around: Rectangle = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let shape = firstElementOf(named); shape; shape = nextElementOf(shape)) {
    if (++looked > mostShapes || !('getBBox' in shape)) return null;
    const inner = (shape as SVGGraphicsElement).getBBox();
    area += inner.width * across * inner.height * down;
    around = {
      left: Math.min(around.left, inner.x * across),
      top: Math.min(around.top, inner.y * down),
      right: Math.max(around.right, (inner.x + inner.width) * across),
      bottom: Math.max(around.bottom, (inner.y + inner.height) * down),
    };
  }
  return area === 0 ? nothing : { area, around };
}
