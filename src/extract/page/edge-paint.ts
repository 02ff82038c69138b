import { colorOf } from './color-of.ts';
import { colorsIn } from './letter-colors.ts';
import type { Rectangle } from './rectangle.ts';

/** Borders and shadows within that leave less of a box than this share cover it. */
const mostLeft = 0.3;
/** What is painted around a box by this many pixels is more than its edge. */
const leastReach = 12;

interface Shadow {
  isInset: boolean;
  isOpaque: boolean;
  across: number;
  down: number;
  blur: number;
  spread: number;
}

function shadowsOf({ boxShadow }: CSSStyleDeclaration): Shadow[] {
  if (boxShadow === 'none' || boxShadow === '') return [];
  return boxShadow.split(/,(?![^(]*\))/).map((one) => {
    const [across = 0, down = 0, blur = 0, spread = 0] = (one.match(/-?[\d.]+px/g) ?? []).map(
      Number.parseFloat,
    );
    const isOpaque = (colorsIn(one)[0]?.[3] ?? 0) > 0.9;
    return { isInset: one.includes('inset'), isOpaque, across, down, blur, spread };
  });
}

const pixels = (value: string) => Number.parseFloat(value) || 0;
const isSolid = (color: string) => (colorOf(color)?.[3] ?? 0) > 0.9;

/** True when what is painted along the edges of a box, inwards, leaves next to nothing of it. */
export function isFilledByEdges(style: CSSStyleDeclaration, box: Rectangle): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const thick = shadowsOf(style).find(({ isInset, isOpaque }) => isInset && isOpaque);
  const inset = thick
    ? Math.max(0, thick.spread + Math.max(Math.abs(thick.across), Math.abs(thick.down)))
    : 0;
  const border = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
    style[`border${side}Style`] !== 'none' && isSolid(style[`border${side}Color`])
      ? pixels(style[`border${side}Width`])
      : 0;
  const leftAcross = width - border('Left') - border('Right') - 2 * inset;
  const leftDown = height - border('Top') - border('Bottom') - 2 * inset;
  return leftAcross < width * mostLeft || leftDown < height * mostLeft;
}

/** All that a shadow of a box is opaquely painted over around it; null where none reaches far. */
export function reachOfShadow(style: CSSStyleDeclaration, box: Rectangle): Rectangle | null {
  for (const { isInset, isOpaque, across, down, blur, spread } of shadowsOf(style)) {
    const reach = spread - blur / 2;
    const isFar = Math.max(reach, Math.abs(across), Math.abs(down)) >= leastReach;
    if (!isInset && isOpaque && isFar) return grown(box, reach, across, down);
  }
  return null;
}

/** The same of an outline, which is painted over all that is beside the box. */
export function reachOfOutline(style: CSSStyleDeclaration, box: Rectangle): Rectangle | null {
  if (style.outlineStyle === 'none' || !isSolid(style.outlineColor)) return null;
  const width = pixels(style.outlineWidth);
  return width >= leastReach ? grown(box, width + pixels(style.outlineOffset), 0, 0) : null;
}

const grown = (box: Rectangle, by: number, across: number, down: number): Rectangle => ({
  left: box.left - by + across,
  top: box.top - by + down,
  right: box.right + by + across,
  bottom: box.bottom + by + down,
});
