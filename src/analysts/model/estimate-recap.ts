import type { ClaimsOfStory } from '#domain/recap/recap-claims.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import type { RunEstimate } from './estimate-run.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { costOf } from './model-facts.ts';
import { numberClaims, recapMessages } from './recap-prompt.ts';

/** The most tokens of claims to send, however much room there is: a recap is short. */
export const mostClaimTokens = 12_000;
/** Roughly what a recap takes to write: a dozen statements or so. */
const outputTokens = 1000;

/** Roughly what a recap of these claims will take, before the service is asked. */
export function estimateRecap(stories: readonly ClaimsOfStory[], endpoint: Endpoint): RunEstimate {
  const claims = numberClaims(stories, mostClaimTokens);
  const messages = recapMessages(claims, { outputLanguage: 'article', responseFormat: 'none' });
  const inputTokens = estimateTokens(messages.map(({ content }) => content).join('\n'));
  const usage = { inputTokens, outputTokens, cachedTokens: 0, cost: null };
  return { inputTokens, outputTokens, cost: costOf(endpoint, usage) };
}
