import '#e2e/browser/fake-i18n.ts';
import type { UnreadableReason } from '#domain/article/tab-state.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { unreadableSentence } from '#ui/notices/unreadable-sentence.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

const pages: { what: string; address: string; html?: string; reason: UnreadableReason }[] = [
  { what: 'a page of the browser', address: 'chrome://version/', reason: 'browser page' },
  {
    what: 'a PDF',
    address: 'https://paper.example/report.pdf',
    html: '%PDF-1.4\n%%EOF',
    reason: 'pdf',
  },
  {
    what: 'a page without an article',
    address: 'https://map.example/',
    html: '<!doctype html><title>Map</title><canvas></canvas>',
    reason: 'no article',
  },
  {
    what: 'a page with too little text',
    address: 'https://bare.example/',
    html: articlePage('A short note', 'Closed on Monday.'),
    reason: 'too short',
  },
];

const endless =
  '<script>addEventListener("load", () => setTimeout(() => { for (;;); }, 500))</script>';

test('a page that keeps every script from running is given up, with a way on', async ({
  gloss,
  open,
  sample: { panel },
  site,
}) => {
  const address = 'https://busy.example/story';
  site.set(address, articlePage('Busy', ...paragraphsAbout('Vellin'), endless));
  const page = await open(address);
  await page.waitForTimeout(1000);
  await gloss.clickToolbar(page);
  await expect(panel.getByText('Reading the page')).toBeVisible();
  const { sentence, wayOn } = unreadableSentence('failed');
  await expect(panel.getByText(sentence)).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByText(wayOn)).toBeVisible();
});

for (const { what, address, html, reason } of pages) {
  test(`${what} gets its own sentence and a way on`, async ({ gloss, open, site }) => {
    if (html) site.set(address, html);
    const page = await open(address);
    const panel = await readInPanel(gloss, page);
    const { sentence, wayOn } = unreadableSentence(reason);
    await expect(panel.getByText(sentence)).toBeVisible();
    await expect(panel.getByText(wayOn)).toBeVisible();
  });
}
