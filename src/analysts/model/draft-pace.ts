/** Before anything can be shown it is looked for often: the first words are what the reader waits for. */
const beforeFirst = 12;
/** As often as the screen may change at all. */
const atFirst = 80;
/** Once there is something to read, each draft costs more work than the eye has use for. */
const later = 160;

/** Milliseconds to wait before another draft, after so many were shown. */
export function draftPace(shown: number): number {
  if (shown === 0) return beforeFirst;
  return shown < 4 ? atFirst : later;
}
