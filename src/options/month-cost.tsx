import { costInWords } from '#i18n/cost-in-words.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { message, plural } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { expensesOfMonth } from '#store/settings/expenses.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

/** What AI providers and searches have cost since the first of the month; hidden while they have been used for nothing. */
export function MonthCost() {
  const month = useObserved('month', () => observe(() => expensesOfMonth(Date.now())));
  if (!month || month.tokens + month.cost === 0) return null;
  const { analyses, tokens, cost, unpriced, unpricedOthers } = month;
  return (
    <p class="quiet">
      {plural('optionsMonth', analyses, formatNumber(tokens))}
      {(unpriced < analyses || cost > 0) && ` ${message('optionsMonthCost', costInWords(cost))}`}
      {unpriced > 0 && ` ${plural('optionsMonthUnpriced', unpriced)}`}
      {unpricedOthers > 0 && ` ${message('optionsMonthUnpricedOthers')}`}
    </p>
  );
}
