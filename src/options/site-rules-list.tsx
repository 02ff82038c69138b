import type { SiteRule } from '#domain/article/site-rule.ts';
import { interfaceLanguage, message, plural } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { allSiteRules, forgetSiteRules } from '#store/settings/site-rules.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** The sites where the reader corrected the extraction. */
export function SiteRulesList() {
  const rules = useObserved('site rules', () => observe(allSiteRules));
  if (!rules?.length) return null;
  return (
    <div class="field">
      <p id="site-rules-label" class="field-name">
        {message('optionsSitesLabel')}
      </p>
      <ul class="site-rules" aria-labelledby="site-rules-label">
        {rules.map((rule) => (
          <li key={rule.site} class="field-line">
            <span>
              <bdi>{rule.site}</bdi> <span class="faint">{inWords(rule)}</span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={message('optionsSitesForgetSite', rule.site)}
              onClick={() => void forgetSiteRules(rule.site)}
            >
              {message('optionsSitesForget')}
            </button>
          </li>
        ))}
      </ul>
      <p class="faint">{message('optionsSitesNote')}</p>
    </div>
  );
}

function inWords({ leaveOut, takeIn, articles = [] }: SiteRule): string {
  const parts = [
    leaveOut.length > 0 ? plural('optionsSitesExcluded', leaveOut.length) : [],
    takeIn.length > 0 ? plural('optionsSitesIncluded', takeIn.length) : [],
    articles.length > 0 ? plural('optionsSitesArticles', articles.length) : [],
  ].flat();
  return new Intl.ListFormat(interfaceLanguage(), { type: 'unit' }).format(parts);
}
