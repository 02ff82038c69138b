import type { SiteRule } from '#domain/site-rule.ts';
import type { GlossDatabase } from './database.ts';
import { putRows } from './import-undo.ts';
import { storing } from './storage-full.ts';

/**
 * Takes rules of sites in, in one transaction: of two for one site, the one that was changed last stands. With an
 * `importId`, what stood before is noted so that it can be undone. Throws `StorageFull`, having changed nothing.
 */
export async function takeSiteRules(
  database: GlossDatabase,
  rules: SiteRule[],
  importId: string | null,
): Promise<void> {
  const { siteRules, importUndo } = database;
  await storing(() =>
    database.transaction('rw', siteRules, importUndo, async () => {
      const newest = new Map<string, SiteRule>();
      for (const rule of rules) {
        const known = newest.get(rule.site) ?? (await siteRules.get(rule.site));
        if (!known || known.updatedAt < rule.updatedAt) newest.set(rule.site, rule);
      }
      await putRows(database, importId)(siteRules, [...newest.values()]);
    }),
  );
}
