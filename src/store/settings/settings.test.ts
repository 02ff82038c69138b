import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { changeSettings, readSettings, saveSettings } from './settings.ts';

beforeEach(() => database.settings.clear());

test('without a row the defaults stand', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what is saved leaves the rest as it was', async () => {
  await saveSettings({ reader: 'A founder' });
  await saveSettings({ highlights: false });
  expect(await readSettings()).toMatchObject({ reader: 'A founder', highlights: false });
});

test('two changes at once are both kept', async () => {
  const fold = (title: string) =>
    changeSettings(({ foldedSections }) => ({ foldedSections: [...foldedSections, title] }));
  await Promise.all([fold('TL;DR'), fold('Timeline')]);
  expect((await readSettings()).foldedSections.sort()).toEqual(['timeline', 'tldr']);
});

test('what does not hold is not stored', async () => {
  await expect(saveSettings({ consentedAt: 5 as unknown as string })).rejects.toThrow();
  expect(await readSettings()).toEqual(defaultSettings);
});

test('a stored setting that does not hold costs the reader no other', async () => {
  const endpoint = {
    id: 'e',
    preset: 'custom',
    address: 'https://m.example/v1',
    key: 'k',
    model: 'm',
  };
  await saveSettings({ endpoints: [endpoint], reader: 'A founder' });
  await database.settings.update('settings', { highlights: 'perhaps' as unknown as boolean });
  expect(await readSettings()).toMatchObject({
    endpoints: [endpoint],
    reader: 'A founder',
    highlights: defaultSettings.highlights,
  });
});
