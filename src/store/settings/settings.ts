import type { Settings } from '#domain/settings/settings.ts';
import { areSettings, settingsOf } from '#domain/settings/settings-held.ts';
import { database } from '#store/database/database.ts';
import { everyStory } from '#store/database/mark-changes.ts';

/** The reader's settings; the default stands in for each that is missing or does not hold. */
export async function readSettings(): Promise<Settings> {
  // One broken setting must not cost the reader the others, least of all the endpoints.
  return settingsOf({ ...(await database.settings.get('settings')) });
}

/** Changes some of the settings and leaves the others; two pages that save at once lose nothing. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await changeSettings(() => patch);
}

/** As `saveSettings`, with a change that depends on what is stored, in one transaction. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  const { settings: table, changedStories } = database;
  await database.transaction('rw', table, changedStories, async () => {
    const settings = await readSettings();
    const next = { ...settings, ...change(settings) };
    if (!areSettings({ ...next })) throw new TypeError('A setting does not hold.');
    await table.put({ ...settingsOf({ ...next }), id: 'settings' });
    // Claims of a section that is switched off are not counted, in no row of the list either.
    if (String(next.hiddenSections) !== String(settings.hiddenSections)) {
      await changedStories.put({ articleId: everyStory, what: 'content', stamp: Math.random() });
    }
  });
}
