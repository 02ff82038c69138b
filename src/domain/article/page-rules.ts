import { articleIdOf } from './article-id.ts';
import type { PickedRules, SiteRule } from './site-rule.ts';

/** The rules that hold where an article stands. */
export interface PageRules {
  site: PickedRules | null;
  article: PickedRules | null;
}

/** The name under which a site's rules are left in the script's own world, beside its mode. */
export const siteRuleName = 'glossSiteRule';

/** The rules of a site that hold at one of its addresses. */
export function rulesAt(rule: SiteRule | null, address: string): PageRules {
  const id = articleIdOf(address);
  return { site: rule, article: rule?.articles?.find((article) => article.id === id) ?? null };
}
