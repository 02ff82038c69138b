import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { filesIn, servePages } from '#e2e/browser/serve-pages.ts';
import { filesOfFolder, packFiles, unpackFiles, writeFiles } from '#e2e/release/pack-files.ts';
import { expect, test } from '../extension-test.ts';

const root = join(import.meta.dirname, '../../..');

test('what comes out of the zip for the stores reads an article', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-packed-'));
  const site = await servePages(filesIn(join(root, 'e2e/sample-article')));
  try {
    const zip = await packFiles(filesOfFolder(join(root, 'dist')));
    writeFiles(folder, await unpackFiles(zip));
    const gloss = await launchExtension({ dist: folder, headless: true });
    try {
      const page = await gloss.context.newPage();
      await page.goto(`${site.origin}/`);
      const panel = await readInPanel(gloss, page);
      await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
      await expect
        .poll(() =>
          page.evaluate(() =>
            [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
          ),
        )
        .toBeGreaterThan(0);
    } finally {
      await gloss.close();
    }
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
