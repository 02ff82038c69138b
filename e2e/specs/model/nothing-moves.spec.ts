import type { Page } from 'playwright/test';
import { resizePanel } from '#e2e/browser/resize-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { watchShifts } from '#e2e/browser/watch-shifts.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { expect, test } from '../extension-test.ts';

/** What moves by itself may come to no more, as the Layout Instability API scores it. */
const bound = 0.02;

/** As narrow and as wide as panels are, and as high as windows. */
const sizes = [
  { width: 320, height: 700 },
  { width: 400, height: 800 },
  { width: 600, height: 1200 },
] as const;

async function statusOf(panel: Page) {
  const [run] = await storedRows(panel, 'analyses');
  return run?.status;
}

/** Has whatever the panel says reach the worker a second late, as on a computer with much to do. */
async function slowWorker(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (
      ...given: unknown[]
    ) => Promise<unknown>;
    const late = async (...given: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return send(...given);
    };
    Object.assign(chrome.runtime, { sendMessage: late });
  });
}

for (const { width, height } of sizes) {
  test(`nothing moves by itself while a model writes in a panel of ${width} × ${height}, however late it begins`, async ({
    model,
    sample: { page, panel },
    withModel,
  }) => {
    await resizePanel(panel, { width, height });
    const [article] = await storedRows(panel, 'articles');
    if (!article) throw new Error('The sample article was not read.');
    model.reply = sampleReply(article);
    model.tokensPerSecond = 60;
    await withModel();
    await page.bringToFront();
    const analyze = panel.getByRole('button', { name: 'Analyze with fake-large' });
    await expect(analyze).toBeVisible();
    // The offer itself has moved what is below it: that is painted before anything is counted.
    await panel.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await slowWorker(panel);
    const shifts = await watchShifts(panel);
    await analyze.click();
    await expect.poll(() => model.completions.length).toBe(1);
    await expect.poll(async () => statusOf(panel), { timeout: 60_000 }).toBe('done');
    const { sum, largest } = await shifts();
    expect(sum, largest).toBeLessThan(bound);
  });

  test(`a saved story is there at once on a slow screen of ${width} × ${height}`, async ({
    sample: { panel },
  }) => {
    await resizePanel(panel, { width, height });
    await panel.getByRole('button', { name: 'Save to reading list' }).click();
    await expect(panel.getByRole('textbox', { name: 'Your note on this story' })).toBeVisible();
    const session = await panel.context().newCDPSession(panel);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await panel.reload();
    const shifts = await watchShifts(panel, true);
    await expect(panel.getByRole('region', { name: 'Web sources' })).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Your note on this story' })).toBeVisible();
    const { sum, largest } = await shifts();
    expect(sum, largest).toBeLessThan(bound);
  });
}
