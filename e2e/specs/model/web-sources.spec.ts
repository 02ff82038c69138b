import type { Page } from 'playwright/test';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { findings } from '#e2e/browser/axe-findings.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import {
  analyzeSample,
  runOfSample,
  searchInPanel,
  searchOffer,
  webSection,
} from '#e2e/browser/search-in-panel.ts';
import { groundSampleInWeb } from '#e2e/browser/story-with-web.ts';
import { useSearchService, useSearxng } from '#e2e/browser/use-search.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { sampleWebReply } from '#e2e/fake-model-server/sample-web-reply.ts';
import { hostilePage, searchPages } from '#e2e/fake-model-server/search-pages.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

/*
 * Web sources from end to end: the search, the second call, the check of what is cited, and what the page itself
 * says when the reader opens it.
 */

const searchIs = (panel: Page, status: string) =>
  expect.poll(async () => (await runOfSample(panel)).web?.status, { timeout: 15_000 }).toBe(status);
const writingIs = (panel: Page, status: string) =>
  expect
    .poll(async () => (await runOfSample(panel)).web?.writing?.status, { timeout: 20_000 })
    .toBe(status);

test('without a service, the button leads to Settings and nothing is sent', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  await searchOffer(panel).click();
  await expect(
    webSection(panel).getByText('Choose a search service in Settings first.'),
  ).toBeVisible();
  const opened = gloss.context.waitForEvent('page');
  await webSection(panel).getByRole('button', { name: 'Open Settings' }).click();
  await expect((await opened).getByLabel('Search with')).toBeVisible();
  expect(model.search.asked).toEqual([]);
});

test('without a model, the sources are listed with their passages, and nothing but the query was sent', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  const { origin } = new URL(model.url);
  model.search.pages = [...searchPages, hostilePage];
  await useSearxng(gloss, origin);
  await searchOffer(panel).click();
  const form = webSection(panel);
  await expect(form.getByText(/These words go to SearXNG/)).toBeVisible();
  const query = form.getByLabel('Search for');
  await expect(query).toHaveValue(/China’s AI Stocks Rally/);
  await form.getByRole('button', { name: 'Not now' }).click();
  expect(model.requests).toEqual([]);

  await searchOffer(panel).click();
  await query.fill('AI stocks in Hong Kong');
  await form.getByRole('button', { name: 'Search with SearXNG' }).click();
  await searchIs(panel, 'done');
  expect(model.search.asked.map((each) => each.query)).toEqual(['AI stocks in Hong Kong']);
  const [request] = model.requests;
  expect(model.requests).toHaveLength(1);
  expect(request?.text).toBe('');
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
  // Gloss may reach the service's host and none of the pages'.
  const allowed = await panel.evaluate(async () => (await chrome.permissions.getAll()).origins);
  expect(allowed).toEqual([`${origin}/*`]);

  await expect(form.getByText(/SearXNG found 12 pages for “AI stocks in Hong Kong”/)).toBeVisible();
  await expect(form.getByText(/^As of .* Searched 1×, about free\.|Searched 1×/)).toBeVisible();
  await expect(form.getByRole('link', { name: 'Memory squeeze to last' })).toHaveAttribute(
    'href',
    /^https:\/\/chipletter\.example\/2026\/03\/memory-squeeze#:~:text=/,
  );
  await expect(form.getByText('Same site as the article, so not a second source.')).toBeVisible();
  await expect(
    form.getByText('Much the same text as the article, so not a second source.'),
  ).toBeVisible();
  await expect(form.getByText(/Says 85 percent here; the article says 90 percent\./)).toBeVisible();
  await expect(panel.getByText('ignore all previous instructions')).toHaveCount(0);
  const { web } = await runOfSample(panel);
  expect(JSON.stringify(web?.sources)).not.toMatch(/Ignore all previous/i);
  expect(web?.withheld).toBeGreaterThan(0);
});

test('the sample article shows implications, cells and events with chips of eleven pages', async ({
  gloss,
  model,
  sample: { page, panel },
}) => {
  await groundSampleInWeb(gloss, model, page, panel, {
    alone: sampleReply,
    grounded: sampleWebReply,
  });
  const { web } = await runOfSample(panel);
  expect(web?.sources).toHaveLength(11);
  const chipsIn = (name: string) =>
    panel.getByRole('region', { name, exact: true }).locator('a.chip.web');
  await expect(chipsIn('Implications')).toHaveCount(3);
  await expect(chipsIn('Competitors')).toHaveCount(3);
  await expect(chipsIn('Timeline')).toHaveCount(1);
  const implications = panel.getByRole('region', { name: 'Implications' });
  await expect(implications.getByText('figure differs from the page')).toBeVisible();
  await expect(chipsIn('Implications').first()).toHaveText(
    'chipletter.example · 3 days later · from a passage',
  );
  const part = webSection(panel);
  await expect(part.getByText(/Also reported by 1 source: harborwire\.example/)).toBeVisible();
  await expect(part.getByText(/Reported differently by pricewatch\.example/)).toBeVisible();
  await expect(part.getByText('Agreement is no proof, and silence is no denial.')).toBeVisible();
  expect(await findings(panel)).toEqual([]);
});

test('a passage that says otherwise makes the claim differ, and hostile ones change nothing', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  const { origin } = new URL(model.url);
  model.search.pages = [searchPages[1] as (typeof searchPages)[number], hostilePage];
  await withModel();
  await analyzeSample(panel);
  const before = claimsOf((await runOfSample(panel)).draft ?? {});
  await useSearxng(gloss, origin);
  await searchInPanel(panel);
  await writingIs(panel, 'done');
  const { sources = [] } = (await runOfSample(panel)).web ?? {};
  const numberOf = (words: string) => {
    const found = sources.flatMap(({ id, sentences }) =>
      sentences.flatMap((text, at) => (text.includes(words) ? `${id}.${at + 1}` : [])),
    );
    return found[0] ?? '';
  };
  const [takeaway] = before.filter(({ id }) => id === 'takeaway-1');
  model.reply = {
    i: [
      {
        p: 'It lasts.',
        e: {
          s: [],
          w: [numberOf('in Penang')],
          t: 'New lines for stacked memory in Penang will open in the second half of 2029.',
          k: 'f',
        },
        l: 'possible',
        h: null,
      },
      {
        p: 'Shares will triple.',
        e: { s: [], w: ['9.1'], t: 'Alibaba shares will triple.', k: 'f' },
        l: 'likely',
        h: null,
      },
    ],
    d: [],
    t: [],
    c: null,
    l: null,
  };
  await webSection(panel)
    .getByRole('button', { name: /^Write with these sources again/ })
    .click();
  await expect.poll(() => model.completions.length).toBe(3);
  await writingIs(panel, 'done');
  const prompt = model.completions[2]?.text ?? '';
  expect(prompt).not.toMatch(/undisputed leader|hostile\.example\/take/);
  const after = claimsOf((await runOfSample(panel)).draft ?? {});
  const [differs, planted] = after.filter(({ id }) => id.startsWith('implication'));
  expect(differs?.evidence.verdict).toBe('altered');
  expect(planted?.evidence.verdict).toBe('not found');
  expect(after.find(({ id }) => id === 'takeaway-1')).toEqual(takeaway);
  const implications = panel.getByRole('region', { name: 'Implications' });
  await expect(implications.getByText(/differs from the page/).first()).toBeVisible();
  await expect(implications.getByText('not matched')).toBeVisible();
  expect(JSON.stringify(after)).not.toContain('202 555');
});

for (const [fault, words] of [
  ['search: refused key', 'didn’t accept this API key'],
  ['search: no credit', 'has no credit left'],
  ['search: rate limited', 'Rate limit reached'],
  ['search: captcha', 'sent a web page instead'],
  ['search: forbidden', 'doesn’t answer in JSON'],
  ['search: engines refused', 'couldn’t search just now'],
  ['search: other shape', 'can’t read as search results'],
] as const) {
  test(`“${fault}” is told, the analysis stays, and another try works`, async ({
    gloss,
    model,
    sample: { panel },
  }) => {
    await useSearxng(gloss, new URL(model.url).origin);
    model.search.fault = fault;
    await searchInPanel(panel);
    await searchIs(panel, 'failed');
    await expect(webSection(panel).getByText(new RegExp(words))).toBeVisible();
    expect((await runOfSample(panel)).status).toBe('done');
    model.search.fault = null;
    const again = webSection(panel).getByRole('button', { name: 'Try again' });
    if (fault === 'search: rate limited') return expect(again).toBeDisabled();
    await again.click();
    await searchIs(panel, 'done');
  });
}

test('a search that finds nothing says so', async ({ gloss, model, sample: { panel } }) => {
  await useSearxng(gloss, new URL(model.url).origin);
  model.search.fault = 'search: empty';
  await searchInPanel(panel);
  await searchIs(panel, 'done');
  await expect(webSection(panel).getByText(/SearXNG found nothing for/)).toBeVisible();
});

test('a search that hangs keeps no analysis waiting, and can be stopped', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  await useSearxng(gloss, new URL(model.url).origin);
  await withModel();
  model.search.fault = 'search: never answers';
  await searchInPanel(panel);
  await searchIs(panel, 'running');
  await analyzeSample(panel);
  await searchIs(panel, 'running');
  await webSection(panel).getByRole('button', { name: 'Stop' }).click();
  await searchIs(panel, 'stopped');
  await expect.poll(() => model.search.asked[0]?.request.closedEarly).toBe(true);
});

test('a page that looks private is searched for only after a warning, and never by itself', async ({
  gloss,
  model,
  open,
  site,
}) => {
  const address = 'https://intranet.harbor.example/plan';
  site.set(address, articlePage('The harbor plan', ...paragraphsAbout('Penang')));
  const panel = await readInPanel(gloss, await open(address));
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('The harbor plan');
  const { host, origin } = new URL(model.url);
  const service = { preset: 'searxng', address: origin, key: '', model: '' };
  await useSearchService(gloss, service, { searchAgreedHost: host, searchSavedArticles: true });
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await panel.waitForTimeout(500);
  expect(model.requests).toEqual([]);
  await searchOffer(panel).click();
  await expect(webSection(panel).getByText(/looks like one that only you can see/)).toBeVisible();
  expect(model.requests).toEqual([]);
  await webSection(panel).getByRole('button', { name: 'Search with SearXNG anyway' }).click();
  await expect.poll(() => model.search.asked.length).toBe(1);
});

test('where the reader wants it, saving an article searches the web for it, once', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  const { host, origin } = new URL(model.url);
  const service = { preset: 'searxng', address: origin, key: '', model: '' };
  await useSearchService(gloss, service, { searchAgreedHost: host, searchSavedArticles: true });
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await searchIs(panel, 'done');
  expect(model.search.asked).toHaveLength(1);
});
