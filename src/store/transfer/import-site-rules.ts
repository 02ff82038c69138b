import type { SiteRule } from '#domain/article/site-rule.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { takeNewest } from './take-newest.ts';

/** Imports site rules with `takeNewest`: of two for one site, the one changed last wins. */
export function takeSiteRules(
  database: GlossDatabase,
  rules: SiteRule[],
  importId: string | null,
): Promise<void> {
  const replaces = (rule: SiteRule, known: SiteRule | undefined) =>
    !known || known.updatedAt < rule.updatedAt;
  return takeNewest(database, database.siteRules, rules, replaces, importId);
}
