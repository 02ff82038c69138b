import type { Color } from './color-of.ts';

/** What is done to the colors of an element and of all that stands in it. */
export type Effect = (color: Color) => Color;

export const unchanged: Effect = (color) => color;

const each = (color: Color, change: (part: number) => number): Color => {
  const within = (part: number) => Math.min(1, Math.max(0, change(part)));
  return [within(color[0]), within(color[1]), within(color[2]), color[3]];
};

const effects: Record<string, (amount: number) => Effect> = {
  invert: (amount) => (color) => each(color, (part) => amount + part * (1 - 2 * amount)),
  brightness: (amount) => (color) => each(color, (part) => part * amount),
  contrast: (amount) => (color) => each(color, (part) => (part - 0.5) * amount + 0.5),
};

/** How a computed `filter` changes colors, and how much it leaves of their strength, from 0 to 1. */
export function effectOf(filter: string): { effect: Effect; strength: number } {
  let effect = unchanged;
  let strength = 1;
  if (filter === 'none' || filter === '') return { effect, strength };
  // What a filter of the page's own makes of letters is not known.
  if (filter.includes('url(')) return { effect, strength: 0 };
  for (const [, name = '', given = ''] of filter.matchAll(/([a-z-]+)\(([^()]*)\)/g)) {
    const amount = Number.parseFloat(given) / (given.endsWith('%') ? 100 : 1);
    if (name === 'opacity') strength *= Math.min(1, amount);
    if (name === 'blur' && amount > 4) strength = 0;
    const next = effects[name]?.(amount);
    const before = effect;
    if (next) effect = (color) => next(before(color));
  }
  return { effect, strength };
}

const mixes: Record<string, (over: number, under: number) => number> = {
  multiply: (over, under) => over * under,
  screen: (over, under) => over + under - over * under,
  darken: Math.min,
  lighten: Math.max,
  difference: (over, under) => Math.abs(over - under),
  exclusion: (over, under) => over + under - 2 * over * under,
  'plus-lighter': (over, under) => over + under,
  'color-dodge': (over, under) => (under === 0 ? 0 : over >= 1 ? 1 : under / (1 - over)),
  'color-burn': (over, under) => (under >= 1 ? 1 : over <= 0 ? 0 : 1 - (1 - under) / over),
};

/** A color as a `mix-blend-mode` mixes it with the opaque one beneath; as it is for a mode that works otherwise. */
export function mixed(over: Color, under: Color, mode: string): Color {
  const mix = mixes[mode];
  if (!mix) return over;
  const part = (at: 0 | 1 | 2) => Math.min(1, Math.max(0, mix(over[at], under[at])));
  return [part(0), part(1), part(2), over[3]];
}
