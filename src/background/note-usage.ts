import type { Usage } from '#domain/analysis/analysis-run.ts';
import { isLocalAddress, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { noteExpense } from '#store/settings/expenses.ts';

/**
 * Counts what a model took toward the month. Null when the service did not say. `madeFrom`: the key of an
 * analysis's inputs.
 */
export async function noteUsage(
  usage: Usage | null | undefined,
  { address, model, preset }: Endpoint,
  work: { articleId: string; madeFrom?: string; for?: 'second reading' | 'question' | 'search' },
): Promise<void> {
  if (!usage) return;
  const { inputTokens, outputTokens } = usage;
  // A model on the reader's own network has no price, which is not one that nobody knows.
  const free = presetOf(preset).local || isLocalAddress(address);
  const cost = usage.cost ?? (free ? 0 : null);
  const { host } = new URL(address);
  await noteExpense({ at: Date.now(), host, model, inputTokens, outputTokens, cost, ...work });
}
