import { hasCues } from './cues/cues-of.ts';
import type { Scored } from './scored.ts';

/** What the reader should know of this brief, in a sentence each. */
export function writeLimitations({ article, language, candidates }: Scored): string[] {
  const notes = ['Picked from the article’s own sentences; nothing is interpreted.'];
  const { extent, readParagraphs, totalParagraphs } = article.coverage;
  if (extent === 'teaser') {
    notes.push(
      'Only the beginning of the article could be read, so the brief knows no more than that.',
    );
  } else if (extent === 'cut') {
    notes.push(`Made from ${readParagraphs} of about ${totalParagraphs} paragraphs.`);
  }
  if (!hasCues(language)) {
    notes.push(
      'For this language sentences are chosen by the words they share, without a list of cues.',
    );
  }
  if (candidates.length < 6 && extent === 'whole')
    notes.push('The article is short, and so is the brief.');
  return notes;
}
