import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { allSiteRules, forgetSiteRules } from '#store/settings/site-rules.ts';
import { useObserved } from '#ui/controls/use-observed.ts';
import { ruleInWords } from './rule-in-words.ts';

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
              <bdi>{rule.site}</bdi> <span class="faint">{ruleInWords(rule)}</span>
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
