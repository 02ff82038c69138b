import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { dayToRecap, nextRecapMoment } from '#domain/recap/recap-moment.ts';
import { weekOfDay } from '#domain/recap/recap-week.ts';
import { dayOf } from '#domain/text/day-of.ts';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { saveStories, storyAbout } from '#e2e/browser/save-stories.ts';
import { test as inGloss } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');

/**
 * Gloss as it is once the reader has said yes to notifications: no test can press that button of the browser, so
 * the permission is put among those that are there from the installation on.
 */
async function launchPermitted(folder: string): Promise<LaunchedExtension> {
  cpSync(dist, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
  return launchExtension({ dist: folder, headless: true });
}

const alarmOf = async (gloss: LaunchedExtension) =>
  (await gloss.worker()).evaluate(async () => (await chrome.alarms.get('recap-reminder')) ?? null);

test('on the chosen day a notification offers the recap; without a day nothing is set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-permitted-'));
  const gloss = await launchPermitted(folder);
  try {
    const options = await gloss.optionsPage();
    const day = options.getByLabel('Remind me');
    await expect(day).toHaveValue('');
    expect(await alarmOf(gloss)).toBeNull();
    const savedAt = Date.now() - 3.5 * 86_400_000;
    await saveStories(options, [storyAbout('Varna', 1, savedAt)]);

    await day.selectOption('5');
    await expect.poll(() => alarmOf(gloss)).not.toBeNull();
    const alarm = await alarmOf(gloss);
    expect(alarm?.scheduledTime).toBe(nextRecapMoment(5, Date.now()));
    expect(alarm?.periodInMinutes).toBeUndefined();

    const worker = await gloss.worker();
    const shown = () =>
      worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    expect(await shown()).toEqual([]);
    await worker.evaluate(() => chrome.alarms.create('recap-reminder', { when: Date.now() + 50 }));
    const week = dayOf(weekOfDay(dayToRecap(Date.now())).start);
    await expect.poll(shown).toEqual([`recap ${week}`]);
    // It rings again in a week, without a period that would drift over a change of the clocks.
    await expect.poll(async () => (await alarmOf(gloss))?.scheduledTime).toBe(alarm?.scheduledTime);

    // The browser's own words for a click on it, which no page can make.
    await worker.evaluate((id) => {
      const { onClicked } = chrome.notifications as unknown as {
        onClicked: { dispatch(id: string): void };
      };
      onClicked.dispatch(id);
    }, `recap ${week}`);
    await expect
      .poll(() => gloss.context.pages().map((page) => page.url()))
      .toContainEqual(expect.stringMatching(`/reading-list/index.html#/recap/${week}$`));
    await expect.poll(shown).toEqual([]);

    await day.selectOption({ label: 'Never' });
    await expect.poll(() => alarmOf(gloss)).toBeNull();
  } finally {
    await gloss.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

inGloss('as it is installed, Gloss cannot notify, and no alarm wakes it', async ({ gloss }) => {
  const worker = await gloss.worker();
  expect(await worker.evaluate(() => 'notifications' in chrome)).toBe(false);
  expect(await worker.evaluate(() => chrome.alarms.getAll())).toEqual([]);
});
