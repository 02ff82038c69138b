import {
  nothingOffered,
  type OfferedSettings,
  offeredSettingsSchema,
  offeredTogether,
} from '#domain/backup/offered-settings.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { database, type GlossDatabase } from '#store/database/database.ts';

const name = 'offered settings';

/** What files brought and the reader has neither taken nor thrown away. */
export async function readOffered(from: GlossDatabase = database): Promise<OfferedSettings> {
  const row = await from.listFacts.get(name);
  return offeredSettingsSchema.safeParse(row?.value).data ?? nothingOffered;
}

/** Lays what a file brought beside what earlier ones did. */
export async function offerSettings(into: GlossDatabase, offered: OfferedSettings): Promise<void> {
  await into.transaction('rw', into.listFacts, async () => {
    await into.listFacts.put({ name, value: offeredTogether(await readOffered(into), offered) });
  });
}

/** Takes or throws away one thing: what is left of the offer is kept. */
export async function changeOffered(
  change: (offered: OfferedSettings) => Partial<OfferedSettings>,
): Promise<void> {
  await database.transaction('rw', database.listFacts, async () => {
    const offered = await readOffered();
    await database.listFacts.put({ name, value: { ...offered, ...change(offered) } });
  });
}

/** The service is set up, or unwanted. */
export function withdrawEndpoint(id: Endpoint['id']): Promise<void> {
  return changeOffered(({ endpoints }) => ({
    endpoints: endpoints.filter((endpoint) => endpoint.id !== id),
  }));
}

/** The rule for a site holds from now on, in place of the one that did. */
export async function acceptOfferedRule(site: string): Promise<void> {
  const { siteRules, listFacts } = database;
  await database.transaction('rw', siteRules, listFacts, async () => {
    const rule = (await readOffered()).siteRules.find((each) => each.site === site);
    if (rule) await siteRules.put(rule);
    await refuseOfferedRule(site);
  });
}

export function refuseOfferedRule(site: string): Promise<void> {
  return changeOffered(({ siteRules }) => ({
    siteRules: siteRules.filter((rule) => rule.site !== site),
  }));
}
