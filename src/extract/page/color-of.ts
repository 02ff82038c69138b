/** Red, green, blue and alpha, each 0 to 1. */
export type Color = readonly [number, number, number, number];

const known = new Map<string, Color | null>();
let painter: OffscreenCanvasRenderingContext2D | null | undefined;

/** A color as the browser computes it, in any of its notations; null for one that nothing here can tell. */
export function colorOf(text: string): Color | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > 2_000) known.clear();
  const color = rgbOf(text) ?? paintedColor(text);
  known.set(text, color);
  return color;
}

function rgbOf(text: string): Color | null {
  if (text === 'transparent') return [0, 0, 0, 0];
  const [, red, green, blue, alpha = '1'] =
    /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)(?:,? ?\/? ?([\d.]+))?\)$/.exec(
      text,
    ) ?? [];
  if (red === undefined) return null;
  return [Number(red) / 255, Number(green) / 255, Number(blue) / 255, Number(alpha)];
}

/** `oklch(…)`, `color(display-p3 …)` and whatever comes next: what it paints is what it is. */
function paintedColor(text: string): Color | null {
  if (painter === undefined) {
    painter =
      typeof OffscreenCanvas === 'undefined'
        ? null
        : new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  }
  if (!painter) return null;
  painter.clearRect(0, 0, 1, 1);
  painter.fillStyle = text;
  painter.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** What is seen where `over`, at `share` of its own strength, lies on an opaque color. */
export function blend(over: Color, under: Color, share = 1): Color {
  const alpha = over[3] * share;
  const mix = (at: 0 | 1 | 2) => over[at] * alpha + under[at] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 1];
}

/** The contrast of two opaque colors by WCAG 2: 1 for the same, 21 for black on white. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
