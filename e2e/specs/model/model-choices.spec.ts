import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { servePages } from '#e2e/browser/serve-pages.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

/*
 * What the reader decides: whether to pay a price, whether to have a text written anew, whether a local
 * server learns where requests come from, whether to see what was not found in the article.
 */

async function runOf(panel: Page) {
  const [run] = await storedRows(panel, 'analyses');
  return run;
}

/** A model has written all of it; the brief is done before it is asked. */
const ended = (panel: Page) =>
  expect
    .poll(async () => {
      const run = await runOf(panel);
      return run?.analyst.kind === 'model' && run.status;
    })
    .toBe('done');

/** A service whose prices are known, answered by the fake server: nothing on this machine has a price. */
async function usePricedModel(panel: Page, address: string, askAboveCost: number) {
  await panel.evaluate(
    async ([where, threshold]) => {
      const opening = indexedDB.open('gloss');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const store = opening.result.transaction('settings', 'readwrite').objectStore('settings');
      const reading = store.get('settings');
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      const { endpoints } = reading.result;
      const writing = store.put({
        ...reading.result,
        askAboveCost: threshold,
        endpoints: endpoints.map((endpoint: object) => ({
          ...endpoint,
          address: where,
          preset: 'openai',
          model: 'gpt-5-mini',
        })),
      });
      await new Promise((resolve) => {
        writing.onsuccess = resolve;
      });
      opening.result.close();
    },
    [address, askAboveCost] as const,
  );
  // What was written behind its back, a panel learns when it opens.
  await panel.reload();
}

test('above the price that the reader set, nothing is sent before they say so', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  await withModel();
  const options = await gloss.optionsPage();
  await options.getByLabel('Ask before an article costs more').fill('0.0001');
  await options.getByLabel('Ask before an article costs more').blur();
  await expect
    .poll(async () => (await storedRows(panel, 'settings'))[0]?.askAboveCost)
    .toBe(0.0001);
  await options.close();
  await usePricedModel(panel, 'https://api.openai.com/v1', 0.0001);
  const asked: string[] = [];
  await gloss.context.route('https://api.openai.com/**', (route) => {
    asked.push(route.request().method());
    return route.abort();
  });

  await gloss.clickToolbar(page);
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText(
    /Analyzing this article with gpt-5-mini and checking its claims would cost about \$0\.0\d+\./,
  );
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(model.completions.length).toBe(0);

  await notice.getByRole('button', { name: 'Keep the on-device summary' }).click();
  await expect(notice).toHaveCount(0);
  // Nor does it ask again for an article of which the brief was preferred.
  await gloss.clickToolbar(page);
  await expect.poll(async () => (await runOf(panel))?.briefPreferred).toBe(true);
  await expect(notice).toHaveCount(0);

  await panel.getByRole('button', { name: 'Regenerate' }).click();
  await expect(notice).toContainText('would cost about');
  expect(asked).toEqual([]);
  // With the same price at an address where the fake server answers.
  await usePricedModel(panel, model.url, 0.0001);
  await notice.getByRole('button', { name: 'Continue' }).dblclick();
  await ended(panel);
  expect(model.completions.length).toBe(1);
  expect(asked).toEqual([]);
});

test('an article that was analysed is not paid for again: from another tab, under another address, after a restart', async ({
  gloss,
  model,
  open,
  restart,
  sample: { page, panel },
  site,
  withModel,
}) => {
  test.setTimeout(120_000);
  await withModel();
  await gloss.clickToolbar(page);
  await ended(panel);
  expect(model.completions.length).toBe(1);
  const [written] = await storedRows(panel, 'analyses');

  await gloss.clickToolbar(page);
  await page.goto(`${sampleAddress}?utm_source=letter#part`);
  await gloss.clickToolbar(page);
  const other = await open(sampleAddress);
  await gloss.clickToolbar(other);
  await expect
    .poll(async () => (await storedRows(panel, 'tabs')).filter((tab) => tab.articleId).length)
    .toBe(2);
  // The very same text at an address of its own, as a reprint has it.
  const reprint = 'https://ledger.example/print/ai-stocks';
  const html = site.get(sampleAddress) ?? '';
  site.set(
    reprint,
    html.replace(/<link[^>]*rel="canonical"[^>]*>/, '').replaceAll(sampleAddress, reprint),
  );
  const printed = await open(reprint);
  await gloss.clickToolbar(printed);
  await expect.poll(async () => (await storedRows(panel, 'analyses')).length).toBe(2);
  const copied = (await storedRows(panel, 'analyses')).find(
    ({ articleId }) => articleId !== written?.articleId,
  );
  expect(copied).toMatchObject({ status: 'done', analyst: { kind: 'model' } });
  expect(copied?.draft).toEqual(written?.draft);
  await gloss.killWorker();

  const later = await restart();
  const again = await open(sampleAddress, later);
  await later.clickToolbar(again);
  const panelAgain = await later.openPanel();
  await expect(panelAgain.getByText('fake-large').first()).toBeVisible();
  await again.waitForTimeout(1000);
  expect(model.completions.length).toBe(1);
});

test('a text that has changed keeps what was written, says so, and is written again when asked', async ({
  gloss,
  model,
  open,
  sample: { page, panel },
  site,
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  await withModel();
  await gloss.clickToolbar(page);
  await ended(panel);

  const html = site.get(sampleAddress) ?? '';
  site.set(
    sampleAddress,
    html.replace(
      '</article>',
      '<p>The exchange will publish its own figures on Friday, two people familiar with its plans told the Ledger.</p></article>',
    ),
  );
  const changed = await open(sampleAddress);
  await gloss.clickToolbar(changed);
  const notice = panel.getByText('Written by fake-large for an earlier version of this article.');
  await expect(notice).toBeVisible();
  await expect(panel.getByText(reply.h.t)).toBeVisible();
  expect(model.completions.length).toBe(1);
  await panel.getByRole('button', { name: 'Update analysis' }).click();
  await expect.poll(() => model.completions.length).toBe(2);
  await ended(panel);
  await expect(notice).toHaveCount(0);

  // Another language is the reader's choice as well.
  const options = await gloss.optionsPage();
  await options.getByLabel('Language', { exact: true }).selectOption('de');
  await expect
    .poll(async () => (await storedRows(options, 'settings'))[0]?.outputLanguage)
    .toBe('de');
  await options.close();
  await gloss.clickToolbar(changed);
  await expect(
    panel.getByText('Written by fake-large before you chose another language.'),
  ).toBeVisible();
  expect(model.completions.length).toBe(2);
});

test('an answer of which nothing was found is held back, and shown when the reader asks', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  model.fault = 'nothing matches';
  await withModel();
  await gloss.clickToolbar(page);
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText(
    'None of the claims by fake-large could be matched to the article',
  );
  const hidden = (await runOf(panel))?.draft?.keyTakeaways?.content[0]?.text ?? 'nothing';
  await expect(panel.getByText(hidden)).toHaveCount(0);
  await expect(notice.getByRole('button', { name: 'Choose a model' })).toBeVisible();
  await notice.getByRole('button', { name: 'Show anyway' }).click();
  await expect(panel.getByText(hidden).first()).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(model.completions.length).toBe(1);
});

test('another try asks the service that the reader picked for this article, not the usual one', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const other = await startFakeModelServer();
  await withModel({ address: other.url });
  await withModel({ isAnother: true });
  await gloss.clickToolbar(page);
  await ended(panel);
  other.fault = 'request rejected';
  await panel.getByLabel('Analyze with another service').selectOption({ index: 1 });
  const tryAgain = panel.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(tryAgain).toBeVisible();
  other.fault = null;
  const asked = other.completions.length;
  await tryAgain.click();
  await ended(panel);
  expect(other.completions.length).toBeGreaterThan(asked);
  expect(model.completions.length).toBe(1);
  await other.close();
});

/** A server that notes the headers it gets. */
async function startListener() {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    heard.push(request.headers);
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('a local server that refuses extensions answers once the reader has the origin left out, and others still get theirs', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  model.fault = 'extension origin refused';
  const other = await startListener();
  await withModel();
  await gloss.clickToolbar(page);
  const notice = panel.getByRole('alert');
  const { host, origin } = new URL(model.url);
  await expect(notice).toContainText(`${host} refused a request from a browser extension.`);
  await expect(notice.getByText('OLLAMA_ORIGINS=chrome-extension://*')).toBeVisible();
  expect(model.completions[0]?.headers.origin).toMatch(/^chrome-extension:/);

  await notice.getByRole('button', { name: 'Fix it in Gloss' }).click();
  await ended(panel);
  expect(model.completions.at(-1)?.headers.origin).toBeUndefined();

  const post = `fetch('${other.url}', { method: 'POST', body: '{}' }).then(() => true)`;
  await gloss.grantHost(`${other.url}*`);
  expect(await panel.evaluate(post)).toBe(true);
  expect(other.heard.at(-1)?.origin).toBe(`chrome-extension://${gloss.extensionId}`);
  // A page's own request, to the very server for which Gloss leaves it out.
  model.cors = true;
  const pages = await servePages(() => '<title>Another page</title>');
  const elsewhere = await gloss.context.newPage();
  await elsewhere.goto(`${pages.origin}/`);
  const asked = model.requests.length;
  await elsewhere.evaluate(
    `fetch('${origin}/v1/x', { method: 'POST', body: '{}' }).then(() => true)`,
  );
  expect(model.requests.slice(asked).map(({ headers }) => headers.origin)).toEqual([pages.origin]);
  await elsewhere.close();
  await pages.close();

  // Taken back on the options page.
  const options = await gloss.optionsPage();
  await options.getByRole('button', { name: `Send the Origin header to ${origin} again` }).click();
  await expect(options.getByText(origin, { exact: true })).toHaveCount(0);
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Regenerate' }).click();
  await expect(notice).toContainText('refused a request from a browser extension');
  await other.close();
});
