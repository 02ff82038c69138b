import type { SiteRule } from '#domain/article/site-rule.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { takeNewest } from './take-newest.ts';

/** Takes rules of sites in, as `takeNewest` does: of two for one site, the one that was changed last stands. */
export function takeSiteRules(
  database: GlossDatabase,
  rules: SiteRule[],
  importId: string | null,
): Promise<void> {
  const replaces = (rule: SiteRule, known: SiteRule | undefined) =>
    !known || known.updatedAt < rule.updatedAt;
  return takeNewest(database, database.siteRules, rules, replaces, importId);
}
