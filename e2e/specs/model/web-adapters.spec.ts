import type { Page } from 'playwright/test';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { analyzeSample, runOfSample, searchInPanel } from '#e2e/browser/search-in-panel.ts';
import { useSearchService } from '#e2e/browser/use-search.ts';
import { searchServiceNames } from '#e2e/fake-model-server/search-services.ts';
import { articlePage, expect, paragraphsAbout, sampleAddress, test } from '../extension-test.ts';

/* Each search service against its double, from the search to what the page itself says when the reader opens it. */

const searchKey = 'srch-1234567890abcdef';
const writingIs = (panel: Page, status: string) =>
  expect
    .poll(async () => (await runOfSample(panel)).web?.writing?.status, { timeout: 20_000 })
    .toBe(status);

for (const preset of searchServiceNames) {
  test(`the whole way with ${preset}: two calls, cited passages, the page opened and read, the mark changed`, async ({
    gloss,
    model,
    open,
    site,
    sample: { panel },
  }) => {
    const { origin } = new URL(model.url);
    const byModel = preset === 'openrouter' || preset === 'openai';
    const service = { preset, address: origin, key: searchKey, model: '' };
    const writer = { preset: byModel ? preset : 'custom', address: model.url, key: searchKey };
    await useSearchService(gloss, service, {
      endpoints: [{ ...writer, id: 'writer', model: 'fake-large' }],
      defaultEndpointId: 'writer',
      ...(byModel && { searchServices: [], searcherId: 'writer' }),
    });
    await panel.bringToFront();
    await analyzeSample(panel);
    expect(model.completions).toHaveLength(1);
    await searchInPanel(panel);
    await writingIs(panel, 'done');
    expect(model.completions).toHaveLength(2);
    const [first, second] = model.completions;
    expect(first?.text).not.toContain('<web_sources>');
    expect(second?.text).toContain('[W1.1]');
    expect(second?.body.tools).toBeUndefined();
    expect(model.search.asked).toHaveLength(1);

    const run = await runOfSample(panel);
    // The key is in a header alone.
    expect(JSON.stringify(run)).not.toContain(searchKey);
    const web = claimsOf(run.draft ?? {}).filter(({ origin: from }) => from === 'web');
    expect(web.length).toBeGreaterThan(3);
    for (const { evidence, sourceIds } of web) {
      expect(['verified', 'near']).toContain(evidence.verdict);
      expect(sourceIds[0]).toMatch(/^W\d+\.\d+$/);
    }
    const implications = panel.getByRole('region', { name: 'Implications' });
    const chip = implications.locator('a.chip.web').first();
    const from = preset === 'openai' ? 'the service’s words' : 'from a passage';
    const when = ['brave', 'tavily', 'searxng'].includes(preset)
      ? ' · .*(?:later|earlier|day)'
      : '';
    await expect(chip).toHaveText(new RegExp(`\\.example${when} · ${from}$`));
    const address = (await chip.getAttribute('href')) ?? '';
    expect(address).toContain('#:~:text=');

    // The page itself, which says so in its own place.
    const source = run.web?.sources.find(({ url }) => address.startsWith(url));
    if (!source) throw new Error('The chip leads to a source.');
    site.set(
      source.url,
      articlePage(source.title, ...paragraphsAbout('Penang'), source.sentences.join(' ')),
    );
    const opening = gloss.context.waitForEvent('page');
    await chip.click();
    const page = await opening;
    await page.waitForLoadState();
    await readInPanel(gloss, page);
    await expect
      .poll(async () => {
        const { web: now } = await runOfSample(panel);
        return now?.sources.find(({ id }) => id === source.id)?.seen?.found;
      })
      .toEqual(source.sentences.map(() => true));
    await open(sampleAddress).then((again) => readInPanel(gloss, again));
    await expect(implications.locator('a.chip.web').first()).toContainText('seen on the page');

    // A page that says something else of it.
    const other = (await runOfSample(panel)).web?.sources.find(
      ({ seen, dependsOn }) => !seen && dependsOn === null,
    );
    if (!other) throw new Error('There is another source.');
    site.set(other.url, articlePage(other.title, ...paragraphsAbout('Hangzhou')));
    await open(other.url).then((again) => readInPanel(gloss, again));
    await expect
      .poll(async () => {
        const { web: now } = await runOfSample(panel);
        return now?.sources.find(({ id }) => id === other.id)?.seen?.found;
      })
      .toEqual(other.sentences.map(() => false));
  });
}
