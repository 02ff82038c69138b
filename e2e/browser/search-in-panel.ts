import type { Page } from 'playwright';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { storedRows } from './stored-rows.ts';

/** The part of the panel on pages of the web. */
export const webSection = (panel: Page) => panel.getByRole('region', { name: 'Web sources' });

export const searchOffer = (panel: Page) =>
  webSection(panel).getByRole('button', { name: 'Search the web for this story' });

/** Has the web searched for the story in the panel, for the first time: the form is sent as it stands. */
export async function searchInPanel(panel: Page): Promise<void> {
  await searchOffer(panel).click();
  await webSection(panel)
    .getByRole('button', { name: /^Search with/ })
    .click();
}

/** The stored analysis of the sample article. */
export async function runOfSample(panel: Page): Promise<AnalysisRun> {
  const run = (await storedRows(panel, 'analyses')).find(({ articleId }) =>
    articleId.startsWith('ledger'),
  );
  if (!run) throw new Error('There is no analysis.');
  return run;
}
