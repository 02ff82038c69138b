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

/** Has the sample article analyzed by the model that is set up; resolves when that is done. */
export async function analyzeSample(panel: Page): Promise<void> {
  const { articleId } = await runOfSample(panel);
  await panel.evaluate((id) => {
    void chrome.runtime.sendMessage({ type: 'start-analysis', articleId: id, again: true });
  }, articleId);
  await runWhere(panel, ({ analyst, status }) => analyst.kind === 'model' && status === 'done');
}

/** The first stored analysis of which that holds, once there is one. */
export async function runWhere(
  panel: Page,
  holds: (run: AnalysisRun) => boolean,
): Promise<AnalysisRun> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const run = (await storedRows(panel, 'analyses')).find(holds);
    if (run) return run;
    if (Date.now() > deadline) throw new Error('The analysis did not come so far.');
    await panel.waitForTimeout(100);
  }
}
