import type { SectionName } from '#domain/analysis/analysis.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { isLocalAddress, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { articleAsData, instructionsInWords } from './article-prompt.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { costOf } from './model-facts.ts';
import { sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';
import { webSourcesAsData } from './web-sources-prompt.ts';

/** About what an answer takes, by what models write to an article of news. */
const tokensOfSection: Record<SectionName, number> = {
  hook: 45,
  tldr: 230,
  keyTakeaways: 350,
  competitors: 300,
  technicalDeepDive: 300,
  implications: 240,
  timeline: 260,
  limitations: 80,
};

export interface RunEstimate {
  inputTokens: number;
  outputTokens: number;
  /** In US dollars; null when the price is not known. */
  cost: number | null;
}

/**
 * About what it will take to have these sections written, before the service is asked. `factor`: how
 * many tokens the service counts for one of our estimate, as remembered; 1 when it is not known.
 * `sources`, `web`: the saved stories and pages of the web that go with the article.
 */
export function estimateRun(
  article: Article,
  endpoint: Endpoint,
  sections: readonly SectionName[],
  factor = 1,
  sources: readonly SavedSource[] = [],
  web: readonly WebSource[] = [],
): RunEstimate {
  const responseFormat: ResponseFormat = 'none';
  const instructions = { outputLanguage: 'article', reader: '', sections, responseFormat };
  const prompt = `${systemPrompt}\n${articleAsData(article)}${sourcesAsData(sources)}${webSourcesAsData(web)}\n${instructionsInWords(article, instructions)}`;
  const outputTokens = sections.reduce((sum, name) => sum + tokensOfSection[name], 0);
  return estimateOf(endpoint, estimateTokens(prompt) * factor, outputTokens);
}

/** What so many tokens cost with a service; nothing on the reader's own network. */
export function estimateOf(endpoint: Endpoint, input: number, outputTokens: number): RunEstimate {
  const inputTokens = Math.round(input);
  const usage = { inputTokens, outputTokens, cachedTokens: 0, cost: null };
  const free = presetOf(endpoint.preset).local || isLocalAddress(endpoint.address);
  return { inputTokens, outputTokens, cost: free ? 0 : costOf(endpoint, usage) };
}
