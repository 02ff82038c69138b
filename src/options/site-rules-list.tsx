import type { SiteRule } from '#domain/article/site-rule.ts';
import { observe } from '#store/database/observe.ts';
import { allSiteRules, forgetSiteRules } from '#store/settings/site-rules.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** The sites on which the reader corrected what is read. */
export function SiteRulesList() {
  const rules = useObserved('site rules', () => observe(allSiteRules));
  if (!rules?.length) return null;
  return (
    <div class="field">
      <p id="site-rules-label" class="field-name">
        Corrected sites
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
              aria-label={`Forget what was corrected on ${rule.site}`}
              onClick={() => void forgetSiteRules(rule.site)}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
      <p class="faint">What you left out or took in there. It holds when a page is next read.</p>
    </div>
  );
}

function inWords({ leaveOut, takeIn, articles = [] }: SiteRule): string {
  const parts = [
    leaveOut.length > 0 && `${counted(leaveOut.length, 'part')} left out`,
    takeIn.length > 0 && `${counted(takeIn.length, 'part')} taken in`,
    articles.length > 0 && `${counted(articles.length, 'article')} corrected`,
  ];
  return parts.filter(Boolean).join(', ');
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
