import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { hostPattern } from '#domain/settings/settings.ts';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { expect, test } from '../extension-test.ts';

const key = 'sk-proj-Zq7LmW2xVb9TtR4nKc8PyH3d';
const otherKey = 'sk-other-Jd5GsQ1aFh6EuN0oXw2BvM';

/** A service that takes the key and then, in every place that a reply has, gives it back. */
async function startEchoServer() {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    asked.push(textOfRequest(request.url ?? '', request.headers, body));
    const sent = String(request.headers.authorization ?? '').replace('Bearer ', '');
    response.writeHead(401, { 'content-type': 'application/json', 'x-request-id': `req-${sent}` });
    const message = `Incorrect API key provided: ${sent}. Your request said Bearer ${sent}.`;
    const error = { message, type: 'invalid_request_error', param: sent, code: 'invalid_api_key' };
    response.end(JSON.stringify({ error }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/v1`, asked, close };
}

function textOfRequest(path: string, headers: IncomingHttpHeaders, body: string): string {
  return `${path}\n${JSON.stringify(headers)}\n${body}`;
}

/** Everything that the extension keeps, by where it is kept; the settings table apart. */
function keptBy(surface: Page): Promise<Record<string, string>> {
  return surface.evaluate(async () => {
    const kept: Record<string, string> = {};
    const settle = <T>(asking: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const rows = [await settle(store.getAll()), await settle(store.getAllKeys())];
        kept[`${name}/${table}`] = JSON.stringify(rows);
      }
      database.close();
    }
    for (const area of ['local', 'session', 'sync'] as const) {
      kept[`storage.${area}`] = JSON.stringify(await chrome.storage[area].get(null));
    }
    kept.localStorage = JSON.stringify({ ...localStorage });
    kept.sessionStorage = JSON.stringify({ ...sessionStorage });
    kept.caches = (await caches.keys()).join();
    kept.cookies = document.cookie;
    return kept;
  });
}

/** Sets one more service up, beside those that are there. */
async function addService(gloss: LaunchedExtension, address: string, secret: string) {
  await gloss.grantHost(hostPattern(address));
  const options = await gloss.optionsPage();
  await options.getByRole('button', { name: 'Add another provider' }).click();
  await options.getByRole('radio', { name: 'Other', exact: true }).check();
  await options.getByLabel('Provider').selectOption('custom');
  await options.getByLabel('Address', { exact: true }).fill(address);
  await options.getByLabel('API key').fill(secret);
  await options.getByLabel('Model', { exact: true }).fill('fake-small');
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await options.close();
}

/** What the toolbar's button puts on the clipboard. */
async function copiedMarkdown(panel: Page): Promise<string> {
  await panel.evaluate(() => {
    const clipboard = {
      writeText: async (text: string) => Object.assign(window, { copied: text }),
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  await panel.getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = () => panel.evaluate(() => (window as { copied?: string }).copied ?? '');
  await expect.poll(copied).toContain('China’s AI Stocks');
  return copied();
}

/** The file that the backup page hands over, unpacked. */
async function backupFile({ context, extensionId }: LaunchedExtension): Promise<string> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/reading-list/index.html#/backup`);
  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      Object.assign(window, { blob });
      return '#/backup';
    };
  });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup complete.')).toBeVisible();
  const unpacked = await page.evaluate(() => {
    const { blob } = window as unknown as { blob: Blob };
    return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  });
  await page.close();
  return unpacked;
}

for (const status of [301, 302, 307, 308]) {
  test(`a key does not follow an endpoint that redirects with ${status}`, async ({
    gloss,
    sample: { page, panel },
    withModel,
  }) => {
    const elsewhere = await startEchoServer();
    const asked: string[] = [];
    const here = createServer((request, response) => {
      asked.push(`${request.method} ${request.headers.authorization}`);
      const location = elsewhere.url.replace('/v1', request.url ?? '/');
      response.writeHead(status, { location }).end();
    });
    await new Promise<void>((resolve) => here.listen(0, '127.0.0.1', resolve));
    const { port } = here.address() as AddressInfo;
    // Even where the browser would let it through.
    await gloss.grantHost(hostPattern(elsewhere.url));
    await withModel({ address: `http://127.0.0.1:${port}/v1`, key });
    await gloss.clickToolbar(page);
    const notice = panel.getByRole('alert');
    await expect(notice).toContainText(
      `127.0.0.1:${port} redirects requests to another address. Gloss sends your data and key only to the address you entered.`,
    );
    await expect(notice.getByRole('button', { name: 'Open the address' })).toBeVisible();
    expect(asked.filter((each) => each === `POST Bearer ${key}`)).toHaveLength(1);
    expect(elsewhere.asked).toEqual([]);
    here.close();
    here.closeAllConnections();
    await elsewhere.close();
  });
}

test('the keys stand in the settings and go to their own hosts, and are nowhere else', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  test.setTimeout(120_000);
  const echo = await startEchoServer();
  const lines: string[] = [];
  gloss.context.on('console', (line) => lines.push(`${line.text()} ${line.location().url}`));
  panel.on('console', (line) => lines.push(line.text()));
  panel.on('pageerror', (error) => lines.push(String(error.stack)));
  (await gloss.worker()).on('console', (line) => lines.push(line.text()));
  const requests: { url: string; text: string }[] = [];
  gloss.context.on('request', (request) => {
    const url = request.url();
    const headers = JSON.stringify(request.headers());
    requests.push({ url, text: `${url}\n${headers}\n${request.postData() ?? ''}` });
  });
  const seen: Record<string, string> = {};
  const look = async (moment: string) => {
    for (const [place, text] of Object.entries(await keptBy(panel))) {
      seen[`${moment}: ${place}`] = text;
    }
    seen[`${moment}: panel`] = await panel.content();
    seen[`${moment}: page`] = await page.content();
    seen[`${moment}: words in the panel`] = await panel.evaluate(() => document.body.innerText);
    seen[`${moment}: Markdown`] = await copiedMarkdown(panel);
  };

  // A run that succeeds.
  model.key = key;
  await withModel({ key });
  await gloss.clickToolbar(page);
  await expect
    .poll(async () => (await storedRows(panel, 'analyses'))[0]?.draft?.limitations?.complete)
    .toBe(true);
  await expect(panel.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await look('answered');

  // One at another host, which refuses its key and repeats it.
  await addService(gloss, echo.url, otherKey);
  const [article] = await storedRows(panel, 'articles');
  await panel.evaluate((articleId) => {
    void chrome.runtime.sendMessage({ type: 'start-analysis', articleId, again: true });
  }, article?.id);
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText('didn’t accept this API key.');
  for (const folded of await notice.locator('summary').all()) await folded.click();
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await look('refused');
  seen.backup = await backupFile(gloss);
  // From the worker's own console, so that one who listens there is known to hear.
  await (await gloss.worker()).evaluate(() => console.info('the worker speaks'));
  await panel.evaluate(() => console.info('the panel speaks'));
  await expect.poll(() => lines.join()).toMatch(/worker speaks[\s\S]*panel speaks/);
  seen.console = lines.join('\n');
  const toModel = model.requests.map(({ path, headers, text }) =>
    textOfRequest(path, headers, text),
  );
  await echo.close();

  // The search finds what is there to be found.
  expect(seen['refused: gloss/settings']).toContain(key);
  expect(seen['refused: gloss/settings']).toContain(otherKey);
  expect(seen['refused: gloss/analyses']).toContain('refused key');
  expect(seen.backup).toContain('China’s AI Stocks');
  expect(toModel.join()).toContain(key);
  expect(echo.asked.join()).toContain(otherKey);
  for (const [secret, ownAddress] of [
    [key, model.url],
    [otherKey, echo.url],
  ] as const) {
    const found = Object.keys(seen).filter((place) => seen[place]?.includes(secret));
    expect(found.filter((place) => !place.endsWith(': gloss/settings'))).toEqual([]);
    const sent = requests.filter(({ text }) => text.includes(secret)).map(({ url }) => url);
    expect(sent.filter((url) => !url.startsWith(`${ownAddress}/`))).toEqual([]);
  }
  expect(echo.asked.join()).not.toContain(key);
  expect(toModel.join()).not.toContain(otherKey);
});
