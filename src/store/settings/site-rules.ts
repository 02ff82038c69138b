import { articleIdOf } from '#domain/article/article-id.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { type PickedRules, type SiteRule, siteRuleSchema } from '#domain/article/site-rule.ts';
import { database } from '#store/database/database.ts';

/** What the reader changed in the rules of a site, or in those of one of its articles. */
export interface RuleChange extends PickedRules {
  /** Selectors that no longer hold. */
  dropped: readonly string[];
}

const mostSelectors = 200;
const mostArticles = 100;

/** The rules of the site that an address belongs to; null when it has none, or is of no site. */
export async function findSiteRule(address: string): Promise<SiteRule | null> {
  const site = siteOf(address);
  const row = site ? await database.siteRules.get(site) : undefined;
  return siteRuleSchema.safeParse(row).data ?? null;
}

/** All rules, by site. */
export function allSiteRules(): Promise<SiteRule[]> {
  return database.siteRules.orderBy('site').toArray();
}

/**
 * Adds to what the reader decided for the site of an address, or for the article there alone, and
 * takes away what was dropped. Of too many the oldest go.
 */
export async function changeSiteRules(
  address: string,
  scope: 'site' | 'article',
  change: RuleChange,
  now: number,
): Promise<void> {
  const site = siteOf(address);
  if (!site) return;
  await database.transaction('rw', database.siteRules, async () => {
    const before = await findSiteRule(address);
    const next: SiteRule = before ?? { site, leaveOut: [], takeIn: [], updatedAt: now };
    next.updatedAt = now;
    if (scope === 'site') {
      Object.assign(next, changed(next, change));
    } else {
      const id = articleIdOf(address);
      const articles = next.articles ?? [];
      const own = articles.find((article) => article.id === id);
      const others = articles.filter((article) => article.id !== id);
      const rules = changed(own ?? { leaveOut: [], takeIn: [] }, change);
      next.articles = isEmpty(rules) ? others : [...others, { id, ...rules }].slice(-mostArticles);
    }
    if (isEmpty(next) && !next.articles?.length) await database.siteRules.delete(site);
    else await database.siteRules.put(siteRuleSchema.parse(next));
  });
}

/** The site is read as Gloss reads it by itself again. */
export async function forgetSiteRules(site: string): Promise<void> {
  await database.siteRules.delete(site);
}

function changed(before: PickedRules, change: RuleChange): PickedRules {
  const merged = (kept: readonly string[], added: readonly string[], gone: readonly string[]) => {
    const rest = kept.filter((selector) => !gone.includes(selector) && !added.includes(selector));
    return [...rest, ...added].slice(-mostSelectors);
  };
  return {
    leaveOut: merged(before.leaveOut, change.leaveOut, [...change.dropped, ...change.takeIn]),
    takeIn: merged(before.takeIn, change.takeIn, [...change.dropped, ...change.leaveOut]),
  };
}

const isEmpty = ({ leaveOut, takeIn }: PickedRules) => leaveOut.length + takeIn.length === 0;
