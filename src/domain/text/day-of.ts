/** The day of a moment (epoch milliseconds) by the reader's clock, e.g. `2026-03-19`. */
export function dayOf(time: number): string {
  return new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
