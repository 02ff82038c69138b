import { blankedControls } from './without-controls.ts';

/**
 * A value as JSON has it with every character blanked that reorders what is around it, or can't be seen: what a page
 * or a model writes is cleaned before it is kept, and a file can hold anything. Lengths stay, since offsets count on them;
 * what has none of these characters stays the very same.
 */
export function controlsBlanked<Value>(value: Value): Value;
export function controlsBlanked(value: unknown): unknown {
  if (typeof value === 'string') return blankedControls(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const cleaned = value.map((each) => controlsBlanked<unknown>(each));
    return cleaned.every((each, at) => each === value[at]) ? value : cleaned;
  }
  const entries = Object.entries(value);
  const cleaned = entries.map(([, each]) => controlsBlanked<unknown>(each));
  if (cleaned.every((each, at) => each === entries[at]?.[1])) return value;
  return Object.fromEntries(entries.map(([name], at) => [name, cleaned[at]]));
}
