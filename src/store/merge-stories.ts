import type { ReadingState } from '#domain/story.ts';

/**
 * One state of two of the same story: all tags, both notes, the earliest times. Merging again changes
 * nothing, so bringing in the same file twice is the same as once.
 */
export function mergeStates(own: ReadingState, other: ReadingState): ReadingState {
  return {
    ...own,
    savedAt: Math.min(own.savedAt, other.savedAt),
    readAt: earliest(own.readAt, other.readAt),
    archivedAt: earliest(own.archivedAt, other.archivedAt),
    tags: [...new Set([...own.tags, ...other.tags])],
    note: mergeNotes(own.note, other.note),
  };
}

/** Both notes, unless one says what the other does. */
export function mergeNotes(own: string, other: string): string {
  if (own.includes(other)) return own;
  if (other.includes(own)) return other;
  return `${own}\n\n${other}`;
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
