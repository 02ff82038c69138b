/** How an element is turned in space: what stands around it, where that is handed down, and its own. */
export function turned(style: CSSStyleDeclaration, around: DOMMatrix | null): DOMMatrix | null {
  const { transform, rotate } = style;
  const own = [rotation(rotate), transform === 'none' ? '' : transform].filter(Boolean).join(' ');
  if (!own) return around;
  try {
    const matrix = new DOMMatrix(own);
    return around ? around.multiply(matrix) : matrix;
  } catch {
    // A transform that only a layout can resolve, as one by percent: a computed one is none.
    return around;
  }
}

/** `rotate` as a function of `transform`: `45deg`, `y 180deg`, `1 1 0 90deg`. */
function rotation(rotate: string | undefined): string {
  if (!rotate || rotate === 'none') return '';
  const parts = rotate.split(/\s+/);
  const angle = parts.pop() ?? '0deg';
  const [axis = 'z'] = parts;
  if (parts.length === 3) return `rotate3d(${parts.join(',')},${angle})`;
  return `rotate${axis.toUpperCase()}(${angle})`;
}

/** What is left of letters, by the side that is squeezed most: 1 where nothing is, 0 where they are turned to their edge. */
export function leastStretch(turn: DOMMatrix | null): number {
  if (!turn) return 1;
  const { m11, m12, m21, m22 } = turn;
  // The smaller singular value of the matrix, as the window shows it.
  const sum = m11 ** 2 + m12 ** 2 + m21 ** 2 + m22 ** 2;
  const area = m11 * m22 - m12 * m21;
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum ** 2 - 4 * area ** 2))) / 2));
}

/** True when only the back is turned to the reader, and it is not painted. */
export function isFacingAway(style: CSSStyleDeclaration, turn: DOMMatrix | null): boolean {
  return style.backfaceVisibility === 'hidden' && turn !== null && turn.m33 < -0.001;
}
