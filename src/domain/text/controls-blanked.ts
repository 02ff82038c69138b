import { blankedControls } from './without-controls.ts';

/**
 * A value as JSON has it with every character blanked that reorders what is around it, or can't be seen: what a page
 * or a model writes is cleaned before it is kept, and a file can hold anything. Lengths stay, since offsets count on them.
 */
export function controlsBlanked<Value>(value: Value): Value;
export function controlsBlanked(value: unknown): unknown {
  if (typeof value === 'string') return blankedControls(value);
  if (Array.isArray(value)) return value.map((each) => controlsBlanked<unknown>(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, controlsBlanked<unknown>(each)]),
  );
}
