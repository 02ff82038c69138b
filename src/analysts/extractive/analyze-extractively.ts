import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Article } from '#domain/article/article.ts';
import { readArticle } from './reading.ts';
import { scoreReading } from './scored.ts';
import { writeCompetitors } from './write-competitors.ts';
import { takeDefinitions, writeDeepDive } from './write-deep-dive.ts';
import { writeImplications } from './write-implications.ts';
import { writeLead } from './write-lead.ts';
import { writeLimitations } from './write-limitations.ts';
import { writeTakeaways } from './write-takeaways.ts';
import { writeTimeline } from './write-timeline.ts';

/**
 * The extractive analyst: a brief made of the article's own sentences, on the device, in any language.
 * Pure and synchronous; every claim is a slice of `Article.text`, and so verified.
 */
export function analyzeExtractively(article: Article): Analysis {
  const scored = scoreReading(readArticle(article));
  const { hook, tldr } = writeLead(scored);
  const implications = writeImplications(scored);
  const definitions = takeDefinitions(scored);
  const keyTakeaways = writeTakeaways(scored);
  const technicalDeepDive = writeDeepDive(scored, definitions);
  return {
    hook: written(hook),
    tldr: written(tldr),
    keyTakeaways: written(keyTakeaways),
    competitors: written(writeCompetitors(scored)),
    technicalDeepDive: written(technicalDeepDive),
    implications: written(implications),
    timeline: written(writeTimeline(scored)),
    limitations: written(writeLimitations(scored)),
  };
}

function written<T>(content: T): { writtenBy: 'extractive'; complete: true; content: T } {
  return { writtenBy: 'extractive', complete: true, content };
}
