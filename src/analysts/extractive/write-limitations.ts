import type { BriefLimit } from '#domain/analysis/brief-limit.ts';
import { hasCues } from './cues/cues-of.ts';
import type { Scored } from './scored.ts';

/** What the reader should know of this brief. */
export function writeLimitations({ article, language, candidates }: Scored): BriefLimit[] {
  const limits: BriefLimit[] = ['brief:picked'];
  const { extent, readParagraphs, totalParagraphs } = article.coverage;
  if (extent === 'teaser') limits.push('brief:teaser');
  else if (extent === 'cut') limits.push(`brief:cut ${readParagraphs} ${totalParagraphs}`);
  if (!hasCues(language)) limits.push('brief:few cues');
  if (candidates.length < 6 && extent === 'whole') limits.push('brief:short');
  return limits;
}
