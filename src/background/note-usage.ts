import type { Usage } from '#domain/analysis/analysis-run.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { noteExpense } from '#store/settings/expenses.ts';

/**
 * Counts what a model took toward the month. Null when the service did not say. `madeFrom`: the key of an
 * analysis's inputs.
 */
export async function noteUsage(
  usage: Usage | null | undefined,
  { address, model }: Endpoint,
  work: { articleId: string; madeFrom?: string; for?: 'second reading' },
): Promise<void> {
  if (!usage) return;
  const { inputTokens, outputTokens, cost } = usage;
  const { host } = new URL(address);
  await noteExpense({ at: Date.now(), host, model, inputTokens, outputTokens, cost, ...work });
}
