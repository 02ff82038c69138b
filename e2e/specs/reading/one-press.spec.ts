import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

const origin = 'https://evil.example';

/** A page that has another article, under another canonical address, each time it is loaded. */
const reloading = `${articlePage('A harbour', ...paragraphsAbout('Vellin'))}<script>
  const turn = Number(sessionStorage.turn ?? 0);
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = '/story-' + turn;
  document.head.append(link);
  for (const p of document.querySelectorAll('p')) p.textContent += ' Turn ' + turn + ' of the tale.';
  addEventListener('again', () => { sessionStorage.turn = turn + 1; location.reload(); });
</script>`;

test('A page that reloads itself under new addresses is read and paid for once a press', async ({
  gloss,
  open,
  site,
  model,
  withModel,
}) => {
  site.set(`${origin}/story`, reloading);
  await withModel();
  const page = await open(`${origin}/story`);
  const panel = await readInPanel(gloss, page);
  await expect.poll(() => model.completions.length).toBe(1);
  await expect.poll(async () => (await storedRows(panel, 'tabs'))[0]?.status).toBe('read');
  for (let turn = 0; turn < 3; turn++) {
    const loaded = page.waitForEvent('load');
    await page.evaluate(() => dispatchEvent(new Event('again')));
    await loaded;
    await page.waitForTimeout(1200);
  }
  expect(model.completions.length).toBe(1);
  expect(await storedRows(panel, 'articles')).toHaveLength(1);
  expect((await storedRows(panel, 'tabs'))[0]?.status).toBe('left');
  await gloss.clickToolbar(page);
  await expect.poll(() => model.completions.length).toBe(2);
});

test('A page that goes away and back in its history is read and paid for once', async ({
  gloss,
  open,
  site,
  model,
  withModel,
}) => {
  site.set(`${origin}/spa`, articlePage('A harbour', ...paragraphsAbout('Vellin')));
  await withModel();
  const page = await open(`${origin}/spa`);
  const panel = await readInPanel(gloss, page);
  await expect.poll(() => model.completions.length).toBe(1);
  await expect.poll(async () => (await storedRows(panel, 'tabs'))[0]?.status).toBe('read');
  for (let turn = 1; turn <= 3; turn++) {
    await page.evaluate(
      ([subject, to]) => {
        history.pushState(null, '', String(to));
        for (const p of document.querySelectorAll('p')) p.textContent += ` ${subject}`;
        let link = document.querySelector('link[rel=canonical]');
        link?.remove();
        link = document.createElement('link');
        link.setAttribute('rel', 'canonical');
        link.setAttribute('href', `/other-${subject}`);
        document.head.append(link);
      },
      [`turn ${turn}`, `/spa-${turn}`],
    );
    await page.waitForTimeout(500);
    await page.evaluate(() => history.back());
    await page.waitForTimeout(2500);
  }
  expect(model.completions.length).toBe(1);
  expect(await storedRows(panel, 'articles')).toHaveLength(1);
});
