import { capitalRuns } from './capital-runs.ts';
import { isOrganizationWord } from './organization-evidence.ts';
import { knownOrganizations } from './organization-words.ts';
import { placeNames } from './place-names.ts';
import type { Reading } from './reading.ts';

/** Where somebody's whole name first stands. */
export interface Introduction {
  /** Place of the candidate that has it. */
  at: number;
  /** The whole name, e.g. `Ida Holm`. */
  whole: string;
}

/** Family names of people whom the article introduces by their whole name, as far as capitals tell. */
export function introducedNames(reading: Reading): Map<string, Introduction> {
  const runs = capitalRuns(reading);
  const places = placeNames(reading.language);
  const introduced = new Map<string, Introduction>();
  for (const { name, candidate } of runs) {
    const words = name.split(/\s+/u);
    const last = words.at(-1) ?? '';
    if (words.length < 2 || words.length > 5 || introduced.has(last)) continue;
    if (places.has(name.toLowerCase()) || places.has(last.toLowerCase())) continue;
    if (words.some(isOrganizationWord) || knownOrganizations.has(last)) continue;
    introduced.set(last, { at: candidate.index, whole: words.slice(-2).join(' ') });
  }
  return introduced;
}
