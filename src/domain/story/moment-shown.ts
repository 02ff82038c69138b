/** The last moment that a date can hold, in epoch milliseconds (ECMA-262, time values). */
const last = 8.64e15;

/** A stored moment as a date can hold it, in epoch milliseconds: whatever number is stored, it can be shown. */
export const momentShown = (at: number): number =>
  Number.isNaN(at) ? 0 : Math.min(last, Math.max(0, at));
