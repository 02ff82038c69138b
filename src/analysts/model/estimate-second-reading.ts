import type { Analysis, SectionName } from '#domain/analysis/analysis.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { estimateOf, type RunEstimate } from './estimate-run.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { mostInPortion, portionsOf } from './read-claims.ts';
import { readingItems } from './second-reading-items.ts';
import { readingMessages, readingSystemPrompt } from './second-reading-prompt.ts';

/** What a verdict takes to write, with its words in one of three. */
const tokensOfVerdict = 24;
/** What a claim takes beside its sentences, with our own words around it. */
const tokensOfClaim = 60;
/** How many sentences go with a claim: mostly one or two that it cites, and the one before. */
const sentencesOfClaim = 2.5;
/** How many claims of a section are in other words than the article's, by what models write. */
const claimsOfSection: Record<SectionName, number> = {
  hook: 1,
  tldr: 2,
  keyTakeaways: 4,
  competitors: 5,
  technicalDeepDive: 3,
  implications: 2,
  timeline: 4,
  limitations: 0,
};

/** Roughly what it will take to read the claims of an analysis that are left, before the service is asked. */
export function estimateReading(
  analysis: Analysis,
  article: Article,
  endpoint: Endpoint,
  { answered = [] as readonly string[], factor = 1, web = [] as readonly WebSource[] } = {},
): RunEstimate {
  const items = readingItems(analysis, article, answered, web);
  const prompts = portionsOf(items, article).flatMap((portion) =>
    readingMessages(article, portion, 'none').map(({ content }) => content),
  );
  const input = estimateTokens(prompts.join('\n')) * factor;
  return estimateOf(endpoint, input, items.length * tokensOfVerdict);
}

/** The same before the analysis is written, from what analyses of these sections mostly hold. */
export function estimateReadingAhead(
  article: Article,
  endpoint: Endpoint,
  sections: readonly SectionName[],
  factor = 1,
): RunEstimate {
  const claims = sections.reduce((sum, name) => sum + claimsOfSection[name], 0);
  const requests = Math.ceil(claims / mostInPortion);
  const sentence = estimateTokens(article.text) / Math.max(1, article.sentences.length);
  const input =
    requests * estimateTokens(readingSystemPrompt) +
    claims * (tokensOfClaim + sentencesOfClaim * sentence);
  return estimateOf(endpoint, input * factor, claims * tokensOfVerdict);
}
