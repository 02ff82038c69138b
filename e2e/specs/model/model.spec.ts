import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { watchShifts } from '#e2e/browser/watch-shifts.ts';
import { sampleReply, statementsOf } from '#e2e/fake-model-server/sample-reply.ts';
import { expect, test } from '../extension-test.ts';

const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');

async function readAgain(gloss: LaunchedExtension, page: Page): Promise<void> {
  await gloss.clickToolbar(page);
}

async function runOf(panel: Page) {
  const [run] = await storedRows(panel, 'analyses');
  return run;
}

test('a reply with every section shows every one of its statements', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  await withModel();
  await readAgain(gloss, page);
  await expect.poll(async () => (await runOf(panel))?.status).toBe('done');
  await expect(panel.getByText(reply.t[2]?.e.t ?? '')).toBeVisible();
  const shown = words(await panel.getByRole('main').textContent());
  for (const statement of statementsOf(reply)) expect.soft(shown).toContain(statement);
  const table = panel.getByRole('region', { name: 'Competitors', exact: true }).getByRole('table');
  await expect(
    table.getByRole('columnheader', { name: /Alibaba Cloud|Baidu|Tencent/ }),
  ).toHaveCount(3);
  await expect(table.getByRole('row')).toHaveCount(3);
  for (const [name, count] of [
    ['Key takeaways', 3],
    ['Technical deep dive', 3],
    ['Implications', 2],
    ['Timeline', 3],
  ] as const) {
    const section = panel.getByRole('region', { name, exact: true });
    const chip = panel.getByRole('button', { name: /^Show paragraph \d+|differs from ¶/ });
    await expect.soft(section.getByRole('listitem').filter({ has: chip }), name).toHaveCount(count);
  }
  await expect(panel.getByText('fake-large').first()).toBeVisible();
});

test('the brief is on screen before the first byte, and the first claim before the last', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  model.fault = 'headers then silence';
  await withModel();
  await readAgain(gloss, page);
  await expect.poll(() => model.completions.length).toBe(1);
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Stop' })).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();

  model.fault = null;
  model.tokensPerSecond = 60;
  await panel.getByRole('button', { name: 'Start over' }).click();
  const shifts = await watchShifts(panel);
  await expect(panel.getByText(reply.h.t)).toBeVisible();
  const [, second] = model.completions;
  expect(second).toBeDefined();
  expect(second?.endedAt ?? null).toBeNull();
  await expect(panel.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect.poll(async () => (await runOf(panel))?.status, { timeout: 60_000 }).toBe('done');
  const { sum, largest } = await shifts();
  expect(sum, largest).toBeLessThan(0.02);
  model.tokensPerSecond = Number.POSITIVE_INFINITY;
});

test('the worker is killed in mid-stream, and the analysis completes with what was checked kept', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  model.tokensPerSecond = 60;
  await withModel();
  await readAgain(gloss, page);
  await expect(panel.getByText(reply.l.c.t)).toBeVisible();
  expect((await runOf(panel))?.status).toBe('running');
  model.tokensPerSecond = 2000;
  await gloss.killWorker();
  await expect(panel.getByText(reply.l.c.t)).toBeVisible();
  await expect.poll(async () => (await runOf(panel))?.status, { timeout: 45_000 }).toBe('done');
  const run = await runOf(panel);
  expect(run?.resumed).toBe(1);
  expect(run?.draft?.timeline?.writtenBy).toBe('model');
  expect(run?.draft?.timeline?.complete).toBe(true);
  expect(model.completions.length).toBe(2);
});

test('Stop keeps what was written, and Start over completes it', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  model.tokensPerSecond = 60;
  await withModel();
  await readAgain(gloss, page);
  // The claim after it has begun, so the hook is written to its end and checked.
  await expect(panel.getByText(reply.l.c.t).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('Stopped. Everything checked so far has been kept.')).toBeVisible();
  await expect(panel.getByText(reply.h.t)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  await expect.poll(() => model.completions[0]?.closedEarly).toBe(true);
  model.tokensPerSecond = Number.POSITIVE_INFINITY;
  await panel.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(async () => (await runOf(panel))?.status).toBe('done');
  await expect(panel.getByText(reply.t[0]?.e.t ?? '')).toBeVisible();
});

test('a refused key says so, keeps the brief, and leads to the settings', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  model.key = 'sk-the-only-one';
  await withModel({ key: 'sk-another-one' });
  await readAgain(gloss, page);
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText('didn’t accept this API key.');
  await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Key figures' })).toBeVisible();
  expect(await panel.content()).not.toContain('sk-another-one');
});

test('an endpoint where nothing listens says so and keeps the brief', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  await withModel();
  await model.close();
  await readAgain(gloss, page);
  const { host } = new URL(model.url);
  await expect(panel.getByRole('alert')).toContainText(`Nothing is running at ${host}.`, {
    timeout: 30_000,
  });
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
});

test('a stream that breaks says so, and keeps what was checked beside the brief', async ({
  gloss,
  model,
  sample: { page, panel },
  withModel,
}) => {
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  model.reply = reply;
  model.fault = 'reset midway';
  await withModel();
  await readAgain(gloss, page);
  await expect(panel.getByRole('alert')).toContainText('The connection was lost.');
  await expect(panel.getByText(reply.h.t)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
});
