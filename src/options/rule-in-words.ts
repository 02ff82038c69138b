import type { SiteRule } from '#domain/article/site-rule.ts';
import { interfaceLanguage, plural } from '#i18n/message.ts';

/** How much a rule of a site changes, e.g. `2 parts excluded, 1 article corrected`. */
export function ruleInWords({ leaveOut, takeIn, articles = [] }: SiteRule): string {
  const parts = [
    leaveOut.length > 0 ? plural('optionsSitesExcluded', leaveOut.length) : [],
    takeIn.length > 0 ? plural('optionsSitesIncluded', takeIn.length) : [],
    articles.length > 0 ? plural('optionsSitesArticles', articles.length) : [],
  ].flat();
  return new Intl.ListFormat(interfaceLanguage(), { type: 'unit' }).format(parts);
}
