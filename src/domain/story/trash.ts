/** How long a deleted story can be restored, in milliseconds. */
export const trashLasts = 30 * 86_400_000;

/** Whole days until a story that was deleted at this moment is gone; both in epoch milliseconds. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, Math.ceil((deletedAt + trashLasts - now) / 86_400_000));
}
