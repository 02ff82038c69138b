import { costInWords } from '#i18n/cost-in-words.ts';
import { observe } from '#store/database/observe.ts';
import { expensesOfMonth } from '#store/settings/expenses.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** What the model services took since the first of the month; nothing until they took something. */
export function MonthCost() {
  const month = useObserved('month', () => observe(() => expensesOfMonth(Date.now())));
  if (!month || month.analyses === 0) return null;
  const { analyses, tokens, cost, unpriced } = month;
  const priced = unpriced < analyses;
  return (
    <p class="quiet">
      This month: {analyses === 1 ? 'one analysis' : `${analyses.toLocaleString('en')} analyses`},{' '}
      {tokens.toLocaleString('en')} tokens
      {priced && `, ${costInWords(cost)}`}
      {unpriced > 0 && (priced ? ` and ${unpriced} of unknown price` : ', price not known')}.
    </p>
  );
}
