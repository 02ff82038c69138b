import type { EndpointSession } from './endpoint-session.ts';
import { estimateTokens, leastShare } from './estimate-tokens.ts';
import type { ReportedUsage } from './usage.ts';

/** A shorter prompt than this, in tokens, cannot have been cut. */
const leastToBeCut = 1200;

/**
 * True when a service counted far fewer tokens than the prompt has: some local servers silently drop the
 * beginning of a long prompt, and the answer rests on half an article.
 */
export function wasCut(
  usage: ReportedUsage | null,
  prompt: string,
  session: EndpointSession,
): boolean {
  const estimate = estimateTokens(prompt) * Math.min(1, session.factor);
  if (!usage?.inputTokens || estimate < leastToBeCut) return false;
  if (!session.local && session.preset.id !== 'custom') return false;
  return usage.inputTokens < estimate * leastShare(prompt);
}
