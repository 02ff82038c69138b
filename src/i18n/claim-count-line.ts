import { plural } from './message.ts';

/** E.g. `17 of 21 claims found in the article`. */
export function claimCountLine({ found, total }: { found: number; total: number }): string {
  return plural('claimCount', total, found);
}
