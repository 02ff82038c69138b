import { defaultSettings, type Settings, settingsSchema } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';

/** The reader's settings; the default stands in for each that is missing or does not hold. */
export async function readSettings(): Promise<Settings> {
  const row: Record<string, unknown> = { ...(await database.settings.get('settings')) };
  const stored = settingsSchema.safeParse(row);
  if (stored.success) return stored.data;
  // One broken setting must not cost the reader the others, least of all the endpoints.
  for (const issue of stored.error.issues) delete row[String(issue.path[0])];
  return settingsSchema.safeParse(row).data ?? defaultSettings;
}

/** Changes some of the settings and leaves the others; two pages that save at once lose nothing. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await changeSettings(() => patch);
}

/** As `saveSettings`, with a change that depends on what is stored, in one transaction. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    const settings = await readSettings();
    const next = settingsSchema.parse({ ...settings, ...change(settings) });
    await database.settings.put({ ...next, id: 'settings' });
  });
}
