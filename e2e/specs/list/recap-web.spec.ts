import { findings } from '#e2e/browser/axe-findings.ts';
import { runOfSample } from '#e2e/browser/search-in-panel.ts';
import { groundSampleInWeb } from '#e2e/browser/story-with-web.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { sampleWebReply } from '#e2e/fake-model-server/sample-web-reply.ts';
import { expect, test } from '../extension-test.ts';

test('a recap tells what other sources say of the week’s claims, in both wordings, each with its page and date', async ({
  gloss,
  model,
  sample: { page, panel },
}) => {
  await groundSampleInWeb(gloss, model, page, panel, {
    alone: sampleReply,
    grounded: sampleWebReply,
  });
  const { web } = await runOfSample(panel);
  const told = web?.corroboration?.filter(
    ({ alike, otherwise }) => alike.length + otherwise.length,
  );
  expect(told?.length).toBeGreaterThan(0);
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await panel.getByRole('button', { name: 'Remove from reading list' }).waitFor();

  const list = await gloss.context.newPage();
  await list.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/recap`);
  const part = list.getByRole('region', { name: 'What other sources say' });
  await expect(part).toBeVisible();
  for (const width of [320, 480, 1100]) {
    await list.setViewportSize({ width, height: 900 });
    const wider = await list.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wider, `${width} pixels`).toBe(false);
  }
  const link = part.locator('a[href^="https://"]').first();
  await expect(link).toHaveText(/^\w+\.example, \w+ \d+, \d{4}$/);
  expect(await link.getAttribute('href')).toContain('#:~:text=');
  await expect(part.locator('.recap-claim a').first()).toHaveAttribute('href', /^#\/story\//);
  expect(await findings(list)).toEqual([]);
});
