import type { Terms } from './endpoint-session.ts';
import { estimateTokens, leastShare } from './estimate-tokens.ts';
import type { ReportedUsage } from './usage.ts';

/** In a shorter prompt nothing can have been cut, in tokens. */
const leastToBeCut = 1200;

/**
 * True when a service counted far fewer tokens than the prompt has: some local servers drop the
 * beginning of a long prompt and say nothing, and the answer rests on half an article.
 */
export function wasCut(usage: ReportedUsage | null, prompt: string, terms: Terms): boolean {
  const estimate = estimateTokens(prompt) * Math.min(1, terms.factor);
  if (!usage?.inputTokens || estimate < leastToBeCut) return false;
  if (!terms.local && terms.preset.id !== 'custom') return false;
  return usage.inputTokens < estimate * leastShare(prompt);
}
