/**
 * For work that nobody waits for: what it throws is a defect of ours, since every expected failure
 * ends in a row, so it goes to the worker's console, by name and message only.
 */
export function logFailure(work: Promise<unknown>): void {
  work.catch((cause: unknown) => {
    console.error('Gloss:', cause instanceof Error ? `${cause.name}: ${cause.message}` : 'failed');
  });
}
