/** Before anything is shown, look often: the reader is waiting for the first words. */
const beforeFirst = 12;
/** The most often that the screen may change. */
const atFirst = 80;
/** Once there is something to read, more drafts cost work that nobody notices. */
const later = 160;

/** Milliseconds to wait before the next draft, given how many were shown. */
export function draftPace(shown: number): number {
  if (shown === 0) return beforeFirst;
  return shown < 4 ? atFirst : later;
}
