import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#store/database/database.ts';
import { endpointMemory } from './endpoint-facts.ts';
import { expensesOfMonth, noteExpense } from './expenses.ts';

beforeEach(() => Promise.all([database.expenses.clear(), database.endpointFacts.clear()]));

const expense = { articleId: 'a', host: 'h', model: 'm', inputTokens: 900, outputTokens: 100 };
const now = new Date(2026, 10, 23, 12).getTime();

test('the total of a month leaves out the months before, and says how many prices are unknown', async () => {
  await noteExpense({ ...expense, at: new Date(2026, 9, 31, 23, 59).getTime(), cost: 1 });
  await noteExpense({ ...expense, at: new Date(2026, 10, 1).getTime(), cost: 0.02 });
  await noteExpense({ ...expense, at: now, cost: null });
  expect(await expensesOfMonth(now)).toEqual({
    analyses: 2,
    tokens: 2000,
    cost: 0.02,
    unpriced: 1,
    unpricedOthers: 0,
  });
});

test('a second reading counts toward the month, and is no analysis', async () => {
  const reading = { ...expense, at: now, for: 'second reading' as const };
  await noteExpense({ ...expense, at: now, cost: 0.02 });
  await noteExpense({ ...reading, cost: 0.01 });
  await noteExpense({ ...reading, cost: null });
  expect(await expensesOfMonth(now)).toEqual({
    analyses: 1,
    tokens: 3000,
    cost: 0.03,
    unpriced: 0,
    unpricedOthers: 1,
  });
});

test('what was learnt of a host and model is kept side by side, and forgotten after a month', async () => {
  await endpointMemory('rung').write('h m', 'json_object');
  await endpointMemory('tokenFactor').write('h m', 1.2);
  expect(await endpointMemory('rung').read('h m')).toBe('json_object');
  expect(await endpointMemory('tokenFactor').read('h m')).toBe(1.2);
  await database.endpointFacts.update('h m', { learntAt: Date.now() - 31 * 24 * 3_600_000 });
  expect(await endpointMemory('rung').read('h m')).toBeUndefined();
});
