import '#e2e/browser/fake-i18n.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { unreadableSentence } from '#ui/notices/unreadable-sentence.ts';
import { expect, test } from './firefox-test.ts';
import type { FirefoxWithGloss } from './firefox-with-gloss.ts';
import { readSample } from './read-sample.ts';

async function isTold(firefox: FirefoxWithGloss, url: string, reason: UnreadableReason) {
  const { sentence, wayOn } = unreadableSentence(reason);
  await firefox.goto(url);
  await firefox.clickToolbar();
  await firefox.sidebar.untilHeading(sentence);
  await firefox.sidebar.untilText(wayOn);
}

test('each kind of page that Firefox closes to extensions gets its own sentence and a way on', async ({
  firefox,
  site,
}) => {
  const data = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'),
  );
  await new Promise<void>((resolve) => data.listen(0, '127.0.0.1', resolve));
  const { port } = data.address() as AddressInfo;
  try {
    await readSample(firefox, site);
    await isTold(firefox, 'about:config', 'browser page');
    await isTold(firefox, `http://127.0.0.1:${port}/data`, 'closed to extensions');
    await isTold(firefox, `about:reader?url=${encodeURIComponent(site.origin)}`, 'reader view');
    await isTold(firefox, `view-source:${site.origin}/`, 'browser page');
    await isTold(firefox, 'http://127.0.0.1:1/', 'closed to extensions');
    // As addons.mozilla.org is, here by an address of this machine.
    await firefox.inChrome(
      `Services.prefs.setStringPref('extensions.webextensions.restrictedDomains', '127.0.0.1')`,
    );
    await isTold(firefox, `${site.origin}/`, 'closed to extensions');
  } finally {
    data.close();
  }
});

test('after a reload the panel says that the button gives access again, and the button does', async ({
  firefox,
  site,
}) => {
  await readSample(firefox, site);
  await firefox.goto(`${site.origin}/`);
  await firefox.sidebar.untilText('Firefox gives access to one page at a time');
  const buttons = await firefox.sidebar.evaluate(() =>
    [...document.querySelectorAll('button')].map(({ innerText }) => innerText.trim()),
  );
  expect(buttons).not.toContain('Read this page');
  await firefox.clickToolbar();
  await firefox.sidebar.untilHeading('China’s AI Stocks');
});

test('a sidebar as narrow as Firefox allows cuts no word off', async ({ firefox, site }) => {
  await firefox.goto(`${site.origin}/`);
  await firefox.clickToolbar();
  await firefox.sidebar.untilHeading('Before Gloss reads');
  for (const title of ['Before Gloss reads', 'China’s AI Stocks']) {
    await firefox.widenSidebar(196);
    await firefox.sidebar.until(() => innerWidth <= 196);
    await firefox.sidebar.untilHeading(title);
    const { over, cut } = await firefox.sidebar.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // Tables may scroll by themselves; nothing else may lie outside.
      cut: [...document.querySelectorAll('button, h1, h2, p, [role="tab"]')]
        .filter((each) => each.getClientRects().length > 0 && !each.closest('table, .unseen'))
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5)
        .map((each) => each.outerHTML.slice(0, 200)),
    }));
    expect(over).toBeLessThanOrEqual(0);
    expect(cut).toEqual([]);
    if (process.env.PICTURES) {
      await firefox.screenshot(`${process.env.PICTURES}/narrow-${title.slice(0, 5)}.png`);
    }
    if (title.startsWith('Before')) await firefox.sidebar.click('Read this article');
  }
});
