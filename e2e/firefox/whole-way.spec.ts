import { expect, test } from './firefox-test.ts';
import { readSample } from './read-sample.ts';

test('from the installation to the list: click, consent, story, highlights, a chip, save, restart', async ({
  restart,
  site,
}) => {
  let firefox = await restart();
  expect(await firefox.areaOfButton()).toBe('nav-bar');
  await readSample(firefox, site);
  const claims = await firefox.sidebar.evaluate(() => document.querySelectorAll('.claim').length);
  expect(claims).toBeGreaterThan(5);
  await expect
    .poll(() =>
      firefox.tab.evaluate(() =>
        [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      ),
    )
    .toBe(claims);
  expect(await firefox.tab.evaluate(() => scrollY)).toBe(0);
  await firefox.sidebar.click('Show paragraph 8');
  await firefox.tab.until(() => scrollY > 300);
  await firefox.sidebar.click('Save to reading list');
  await firefox.sidebar.untilText('Saved to reading list');

  firefox = await restart();
  await firefox.goto(`${site.origin}/`);
  // Firefox shows the sidebar again by itself, once its extensions have started.
  await firefox.sidebar.untilHeading('Nothing read in this tab yet');
  await firefox.clickToolbar();
  // No consent is asked for again.
  await firefox.sidebar.untilHeading('China’s AI Stocks');
  await firefox.sidebar.click('Reading list');
  await firefox.sidebar.until(() =>
    document.querySelector('.saved-item')?.textContent?.includes('China'),
  );
});
