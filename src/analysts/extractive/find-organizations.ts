import { capitalRuns, type Run } from './capital-runs.ts';
import { evidenceOf, isOrganizationWord, surnamesOf } from './organization-evidence.ts';
import { newsSources } from './organization-words.ts';
import { placeNames } from './place-names.ts';
import type { Candidate, Reading } from './reading.ts';
import { spacelessOrganizations } from './spaceless-organizations.ts';

/** An organization that the article names. */
export interface Organization {
  /** As the article writes it. */
  name: string;
  /** How often it is named, in whichever of its forms. */
  mentions: number;
  /** The candidates that name it, and how far into each it stands (0 at the beginning, 1 at the end). */
  places: { candidate: Candidate; at: number }[];
}

/**
 * The organizations that an article names at least twice, most named first. A name counts only
 * where its own words, its capitals, or what stands beside it say that it is an organization;
 * the publisher and the places it speaks of do not count.
 */
export function findOrganizations(reading: Reading): Organization[] {
  const found = spacelessOrganizations(reading) ?? capitalisedOrganizations(reading);
  const title = reading.article.title;
  const publisher = fold(reading.article.siteName);
  return found
    .filter(({ name }) => {
      const own = fold(name);
      if (publisher && (own === publisher || publisher.includes(own) || own.includes(publisher)))
        return false;
      return !newsSources.has(own) || title.includes(name);
    })
    .filter(({ mentions }) => mentions >= 2)
    .sort((a, b) => b.mentions - a.mentions || firstPlace(a) - firstPlace(b));
}

function firstPlace({ places }: Organization): number {
  return places[0]?.candidate.index ?? 0;
}

function fold(name: string): string {
  return name.replace(/[’]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}

function capitalisedOrganizations(reading: Reading): Organization[] {
  const runs = capitalRuns(reading);
  const forms = new Map<string, Run[]>();
  for (const run of runs) {
    const list = forms.get(run.name);
    if (list) list.push(run);
    else forms.set(run.name, [run]);
  }
  const places = placeNames(reading.language);
  const evidence = new Map<string, number>();
  const surnames = surnamesOf(forms.keys());
  for (const [name, list] of forms) {
    evidence.set(name, surnames.has(name) ? -9 : evidenceOf(name, list, places));
  }
  const short = shortForms(runs);
  const organizations: Organization[] = [];
  const usedUp = new Set<string>();
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    if (usedUp.has(name)) continue;
    const aliases = (evidence.get(name) ?? 0) > 0 ? aliasesOf(name, forms, usedUp, short) : [];
    const names = [name, ...aliases];
    const total = names.reduce((sum, one) => sum + (evidence.get(one) ?? 0), 0);
    if (total < 1) continue;
    for (const one of names) usedUp.add(one);
    const own = names.flatMap((one) => forms.get(one) ?? []);
    const shown = names.reduce(
      (best, one) => ((forms.get(one)?.length ?? 0) > (forms.get(best)?.length ?? 0) ? one : best),
      name,
    );
    organizations.push({
      name: shown,
      mentions: own.length,
      places: own
        .map(({ candidate, at }) => ({ candidate, at }))
        .sort((a, b) => a.candidate.index - b.candidate.index),
    });
  }
  return organizations;
}

/** Acronyms that the text itself expands, `Civil Aviation Authority (CAAN)`: acronym to full name. */
function shortForms(runs: readonly Run[]): Map<string, string> {
  const short = new Map<string, string>();
  for (const { name, after } of runs) {
    const acronym = /^\s\(["“]?(\p{Lu}[\p{L}\p{N}&-]{1,9})["”]?\)/u.exec(after)?.[1];
    if (acronym) short.set(acronym, name);
  }
  return short;
}

function aliasesOf(
  name: string,
  forms: ReadonlyMap<string, Run[]>,
  usedUp: ReadonlySet<string>,
  short: ReadonlyMap<string, string>,
): string[] {
  return [...forms.keys()].filter(
    (other) => other !== name && !usedUp.has(other) && isShortFor(other, name, short),
  );
}

function isShortFor(short: string, long: string, expanded: ReadonlyMap<string, string>): boolean {
  if (expanded.get(short) === long) return true;
  if (long.length <= short.length) return false;
  if (!long.startsWith(`${short} `)) return false;
  const rest = long.slice(short.length + 1).split(/\s+/u);
  return rest.every(isOrganizationWord);
}
