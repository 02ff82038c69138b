import { database } from '#store/database/database.ts';
import type { Expense } from '#store/database/endpoint-tables.ts';

export async function noteExpense(expense: Omit<Expense, 'id'>): Promise<void> {
  await database.expenses.add(expense);
}

/** As far back as an analysis is looked for that was paid for already. */
const mostLookedAt = 1000;

/** The latest expense for an analysis that was made from the same. */
export function findExpense(madeFrom: string): Promise<Expense | undefined> {
  return database.expenses
    .orderBy('at')
    .reverse()
    .limit(mostLookedAt)
    .filter((expense) => expense.madeFrom === madeFrom)
    .first();
}

/** What the model services took together. */
export interface ExpenseTotal {
  analyses: number;
  tokens: number;
  /** In US dollars, of the analyses whose price is known. */
  cost: number;
  /** How many analyses have no known price. */
  unpriced: number;
  /** How many second readings and questions have no known price. */
  unpricedOthers: number;
}

/** The total of the calendar month that holds `now` (epoch milliseconds), in the reader's time zone. */
export async function expensesOfMonth(now: number): Promise<ExpenseTotal> {
  const day = new Date(now);
  const from = new Date(day.getFullYear(), day.getMonth(), 1).getTime();
  const total: ExpenseTotal = { analyses: 0, tokens: 0, cost: 0, unpriced: 0, unpricedOthers: 0 };
  await database.expenses
    .where('at')
    .aboveOrEqual(from)
    .each((expense) => {
      const isAnalysis = expense.for === undefined;
      if (isAnalysis) total.analyses += 1;
      total.tokens += expense.inputTokens + expense.outputTokens;
      total.cost += expense.cost ?? 0;
      if (expense.cost === null) total[isAnalysis ? 'unpriced' : 'unpricedOthers'] += 1;
    });
  return total;
}
