import { nameOfModel, nameOfProvider } from '#domain/import/name-in-file.ts';
import { controlsBlanked } from '#domain/text/controls-blanked.ts';
import { checkRecapStatement } from './check-recap-statement.ts';
import type { RecapRun, RecapTheme } from './recap-run.ts';
import { themesWithoutContacts } from './themes-without-contacts.ts';

/**
 * A recap from a file, with every statement checked again against the claims that it cites: whoever wrote the
 * file, nothing is shown as resting on claims that do not bear it. Held by nobody, and its price question gone.
 */
export function recheckRecap(told: RecapRun): RecapRun {
  const run = controlsBlanked(told);
  const themes = run.themes.flatMap((theme) => recheckTheme(theme) ?? []);
  const count = (list: readonly RecapTheme[]) =>
    list.reduce((sum, { statements }) => sum + statements.length, 0);
  return {
    ...settledRecap(run),
    provider: nameOfProvider(run.provider),
    model: nameOfModel(run.model),
    themes: themesWithoutContacts(themes),
    withheld: run.withheld + count(run.themes) - count(themes),
  };
}

/** A written recap as it is taken elsewhere: what was going on with it here is of no matter there. */
export const settledRecap = (run: RecapRun): RecapRun => ({
  ...run,
  status: run.status === 'done' ? 'done' : 'stopped',
  workerId: null,
  estimate: null,
  progress: null,
  failure: null,
});

function recheckTheme({ heading, statements }: RecapTheme): RecapTheme | null {
  const standing = statements.flatMap((statement) => {
    const verdict = checkRecapStatement(statement.text, statement.claims);
    if (verdict !== 'verified' && verdict !== 'near') return [];
    return [{ ...statement, near: statement.near || verdict === 'near' }];
  });
  if (standing.length === 0) return null;
  const cited = standing.flatMap(({ claims }) => claims);
  const holds = heading === '' || checkRecapStatement(heading, cited, 'heading') !== 'altered';
  return { heading: holds ? heading : '', statements: standing };
}
