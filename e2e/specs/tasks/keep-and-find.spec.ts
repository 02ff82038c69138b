import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { Reader, selectWithPointer } from '#e2e/in-page/reader.ts';
import { expect, test } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** The bytes that are handed over as a file by the next press. */
async function fileFrom(page: Page, press: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      Object.assign(window, { offered: blob });
      return createObjectURL(blob);
    };
  });
  await press();
  await page.waitForFunction(() => (window as { offered?: Blob }).offered);
  const base64 = await page.evaluate(async () => {
    const { offered } = window as unknown as { offered: Blob };
    return (
      new Uint8Array(await offered.arrayBuffer()) as unknown as { toBase64(): string }
    ).toBase64();
  });
  return Buffer.from(base64, 'base64');
}

test('to save, tag and find a story again takes four clicks', async ({
  gloss,
  sample: { panel },
}) => {
  const reader = new Reader(gloss);
  await reader.click(panel.getByRole('button', { name: 'Save to reading list' }));
  const tag = panel.getByLabel('Add a tag').last();
  await tag.fill('chips');
  await tag.press('Enter');
  await expect
    .poll(async () => (await storedRows(panel, 'readingStates'))[0]?.tags)
    .toEqual(['chips']);
  await reader.click(panel.getByRole('tab', { name: 'Reading list' }));
  const list = await reader.clickThrough(panel.getByRole('link', { name: /^Search, tag/ }));
  await list.getByRole('searchbox', { name: 'Search the reading list' }).fill('chips');
  await reader.click(
    list.getByRole('link', { name: 'China’s AI Stocks Rally as Token Use Surges', exact: true }),
  );
  await expect(list.getByRole('region', { name: 'Lead' })).toBeVisible();
  expect(reader.clicks).toBe(4);
});

test('to highlight words with a note takes one click more than selecting them, and to export them two more', async ({
  gloss,
  sample: { page, panel },
}) => {
  const reader = new Reader(gloss);
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  await page.bringToFront();
  const words = await selectWithPointer(page, 40);
  await reader.clickInPage(page, 'Selected words', 'Note');
  await page.waitForTimeout(300);
  await page.keyboard.type('Ask the exchange');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => storedRows(panel, 'sentenceNotes'))
    .toMatchObject([{ exact: words, note: 'Ask the exchange' }]);
  expect(reader.clicks).toBe(1);

  const [article] = await storedRows(panel, 'articles');
  const list = await gloss.context.newPage();
  await list.goto(
    `chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/story/${article?.id}`,
  );
  await expect(list.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
  const file = await fileFrom(list, () =>
    reader.choose(list.getByLabel('Export').filter({ visible: true }), 'markdown'),
  );
  const text = file.toString();
  expect(text).toContain('Ask the exchange');
  expect(text).toContain(words);
  expect(reader.clicks).toBe(3);
});

test('to move to another computer takes three clicks here and three there', async ({
  gloss,
  sample: { panel },
}) => {
  const reader = new Reader(gloss);
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await reader.click(panel.getByRole('tab', { name: 'Reading list' }));
  const backup = await reader.clickThrough(panel.getByRole('link', { name: 'Import or restore' }));
  const file = await fileFrom(backup, () =>
    reader.click(backup.getByRole('button', { name: 'Back up now' })),
  );
  expect(reader.clicks).toBe(3);

  const other = await launchExtension({ dist, headless: true });
  try {
    const there = new Reader(other);
    const options = await other.optionsPage();
    const list = await there.clickThrough(
      options.getByRole('link', { name: /backup|import/i }).first(),
    );
    const chosen = list.waitForEvent('filechooser');
    await there.click(list.getByLabel('File to import'));
    await (await chosen).setFiles({
      name: 'gloss-backup.jsonl.gz',
      mimeType: 'application/gzip',
      buffer: file,
    });
    await expect(list.getByText(/1 added/)).toBeVisible();
    await there.click(list.getByRole('link', { name: 'Reading list' }));
    await expect(list.getByRole('link', { name: /^China’s AI Stocks/ })).toBeVisible();
    expect(there.clicks).toBe(3);
  } finally {
    await other.close();
  }
});
