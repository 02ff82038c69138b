/** In CSS pixels of the window. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const { POSITIVE_INFINITY: farthest, NEGATIVE_INFINITY: nearest } = Number;

export const everywhere: Rectangle = {
  left: nearest,
  top: nearest,
  right: farthest,
  bottom: farthest,
};

export const nowhere: Rectangle = { left: 0, top: 0, right: 0, bottom: 0 };

export const common = (one: Rectangle, other: Rectangle): Rectangle => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

export const moved = (
  { left, top, right, bottom }: Rectangle,
  across: number,
  down: number,
): Rectangle => ({
  left: left + across,
  top: top + down,
  right: right + across,
  bottom: bottom + down,
});

/** How much of a box a window shows, to the right and down; 0 or less for none. */
export function shownOf(box: Rectangle, window: Rectangle): { width: number; height: number } {
  const { left, top, right, bottom } = common(box, window);
  return { width: right - left, height: bottom - top };
}

/** Does a box lie over another, but for a rim of `rim` pixels? */
export const liesOver = (cover: Rectangle, box: Rectangle, rim: number): boolean =>
  cover.right > cover.left &&
  cover.left <= box.left + rim &&
  cover.right >= box.right - rim &&
  cover.top <= box.top + rim &&
  cover.bottom >= box.bottom - rim;
