import type { Page } from 'playwright/test';
import { askedInPanel, askInPanel, storedQuestions } from '#e2e/browser/ask-in-panel.ts';
import { findings } from '#e2e/browser/axe-findings.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { runOfSample } from '#e2e/browser/search-in-panel.ts';
import { useSearxng } from '#e2e/browser/use-search.ts';
import { hostilePage, searchPages } from '#e2e/fake-model-server/search-pages.ts';
import { articlePage, expect, paragraphsAbout, sampleAddress, test } from '../extension-test.ts';

/* What an article doesn't answer may be searched for: the same words first, the same check, under the question itself. */

const question = 'When do the memory lines in Penang open?';
const memory = searchPages[1] as (typeof searchPages)[number];
const opens = 'New lines for stacked memory in Penang will open in the second half of 2027.';

const offer = (panel: Page, text = question) =>
  askedInPanel(panel, text).getByRole('button', { name: `Search the web for this: “${text}”` });
const searchIs = (panel: Page, status: string) =>
  expect
    .poll(async () => (await storedQuestions(panel))[0]?.web?.status, { timeout: 15_000 })
    .toBe(status);

async function searchFor(panel: Page): Promise<void> {
  await offer(panel).click();
  await askedInPanel(panel, question)
    .getByRole('button', { name: /^Search with/ })
    .click();
}

test('without a model, passages of the pages that were found stand under the question, and only the query was sent', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  model.search.pages = [hostilePage, ...searchPages];
  await useSearxng(gloss, new URL(model.url).origin);
  await panel.bringToFront();
  await askInPanel(panel, question);
  const answer = askedInPanel(panel, question);
  await expect(answer).toContainText('No passage of the article seems to answer this.');
  await offer(panel).click();
  await expect(answer.getByText(/These words go to SearXNG/)).toBeVisible();
  const query = answer.getByLabel('Search for');
  await expect(query).toHaveValue(/^When do the memory lines in Penang open .*Alibaba/);
  await answer.getByRole('button', { name: 'Not now' }).click();
  expect(model.requests).toEqual([]);
  await offer(panel).click();
  await query.fill('Penang stacked memory lines');
  await answer.getByRole('button', { name: 'Search with SearXNG' }).click();
  await searchIs(panel, 'done');
  expect(model.search.asked.map((each) => each.query)).toEqual(['Penang stacked memory lines']);
  expect(model.requests).toHaveLength(1);
  await expect(answer).toContainText('Passages from the web that may answer this:');
  await expect(answer.getByText(opens).first()).toBeVisible();
  await expect(answer.locator('a.chip.web').first()).toHaveText(
    'chipletter.example · 3 days later · from a passage',
  );
  await expect(answer).toContainText('SearXNG found 12 pages for “Penang stacked memory lines”.');
  await expect(answer).not.toContainText(/ignore all previous/i);
  // The story's own search is another one.
  expect((await runOfSample(panel)).web ?? null).toBeNull();
  expect(await findings(panel)).toEqual([]);
});

test('a model answers again with the pages, each claim checked; the page is opened, read, and the mark changes', async ({
  gloss,
  model,
  open,
  site,
  sample: { panel },
  withModel,
}) => {
  model.search.pages = [memory];
  await withModel();
  await useSearxng(gloss, new URL(model.url).origin);
  await panel.bringToFront();
  model.questionReply = { a: 'n', f: 't', c: [] };
  await askInPanel(panel, question);
  const answer = askedInPanel(panel, question);
  await expect(answer).toContainText('The article doesn’t say.');
  const claim = (t: string, w: string[]) => ({ s: [], w, t, k: 'f', r: null, o: null });
  model.questionReply = {
    a: 'y',
    f: 't',
    c: [
      claim(opens, ['1.2']),
      claim(opens.replace('2027', '2029'), ['1.2']),
      claim('Penang has three factories.', ['4.1']),
    ],
  };
  await offer(panel).click();
  await expect(answer).toContainText('Then fake-large answers again and is sent what was found.');
  await answer.getByRole('button', { name: 'Search with SearXNG' }).click();
  await expect(answer.getByText(opens).first()).toBeVisible();
  await expect.poll(() => model.questions.length).toBe(2);
  const [first, second] = model.questions;
  expect(first?.text).not.toContain('<web_sources>');
  expect(second?.text).toContain('[W1.2]');
  expect(second?.body.tools).toBeUndefined();
  await expect
    .poll(async () => (await storedQuestions(panel))[0]?.status, { timeout: 15_000 })
    .toBe('done');
  const [stored] = await storedQuestions(panel);
  expect(stored?.answer?.claims.map(({ evidence }) => evidence.verdict)).toEqual([
    'verified',
    'altered',
    'not found',
  ]);
  await expect(answer.getByText(/differs from the page/)).toBeVisible();
  // What is answered is not offered any more.
  await expect(offer(panel)).toHaveCount(0);
  expect(await findings(panel)).toEqual([]);

  site.set(memory.url, articlePage(memory.title, ...paragraphsAbout('Penang'), ...memory.passages));
  const opening = gloss.context.waitForEvent('page');
  await answer.locator('a.chip.web').first().click();
  const page = await opening;
  await page.waitForLoadState();
  await readInPanel(gloss, page);
  await open(sampleAddress).then((again) => readInPanel(gloss, again));
  await expect(answer.locator('a.chip.web').first()).toContainText('seen on the page');
});

test('where neither says, both are named, and another search is offered', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  await withModel();
  await useSearxng(gloss, new URL(model.url).origin);
  await panel.bringToFront();
  model.questionReply = { a: 'n', f: 't', c: [] };
  await askInPanel(panel, question);
  await searchFor(panel);
  await expect(askedInPanel(panel, question)).toContainText(
    'Neither the article nor the pages found say.',
  );
  await expect(offer(panel)).toBeVisible();
});

test('a search for a question that fails is told under it, keeps the answer, and works again', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  await useSearxng(gloss, new URL(model.url).origin);
  await panel.bringToFront();
  await askInPanel(panel, question);
  model.search.fault = 'search: captcha';
  await searchFor(panel);
  const answer = askedInPanel(panel, question);
  await expect(answer.getByRole('alert')).toContainText('sent a web page instead');
  await expect(answer).toContainText('No passage of the article seems to answer this.');
  model.search.fault = 'search: never answers';
  await answer.getByRole('button', { name: 'Try again' }).click();
  await searchIs(panel, 'running');
  await answer.getByRole('button', { name: 'Stop' }).click();
  await searchIs(panel, 'stopped');
  await expect.poll(() => model.search.asked.at(-1)?.request.closedEarly).toBe(true);
  model.search.fault = null;
  await searchFor(panel);
  await searchIs(panel, 'done');
  await expect(answer.getByText(opens).first()).toBeVisible();
});

test('a question that is deleted while the web is searched for it ends the search; a worker that dies is followed by another', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  test.setTimeout(90_000);
  await useSearxng(gloss, new URL(model.url).origin);
  await panel.bringToFront();
  await askInPanel(panel, question);
  model.search.fault = 'search: never answers';
  await searchFor(panel);
  await expect.poll(() => model.search.asked.length).toBe(1);
  await gloss.killWorker();
  await expect.poll(() => model.search.asked.length, { timeout: 45_000 }).toBe(2);
  await panel.getByRole('button', { name: `Delete “${question}”` }).click();
  await expect.poll(() => model.search.asked[1]?.request.closedEarly).toBe(true);
  expect(await storedQuestions(panel)).toEqual([]);
});
