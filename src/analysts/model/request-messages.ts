import type { SectionName } from '#domain/analysis.ts';
import type { Sentence } from '#domain/article.ts';
import { articleAsData, wishesInWords } from './article-prompt.ts';
import type { ModelJob } from './model-job.ts';
import type { Message } from './request-body.ts';
import { systemPrompt } from './system-prompt.ts';
import type { Terms } from './terms.ts';

const correction =
  'That is not the JSON object that was asked for. Answer again, with that one JSON object and nothing else.';

/** The prompt for these sections and sentences; with an answer that could not be used, and the wish for a better one. */
export function requestMessages(
  { article, preferences }: ModelJob,
  { rung, local }: Terms,
  sections: readonly SectionName[],
  sentences: readonly Sentence[],
  answerToCorrect: string | null,
): Message[] {
  const { outputLanguage, reader } = preferences;
  // Small models copy ids better than words.
  const wishes = wishesInWords(article, { outputLanguage, reader, sections, rung, quotes: !local });
  const messages: Message[] = [
    { role: 'system', content: systemPrompt },
    { role: 'user', content: `${articleAsData(article, sentences)}\n\n${wishes}` },
  ];
  if (answerToCorrect === null) return messages;
  return [
    ...messages,
    { role: 'assistant', content: answerToCorrect },
    { role: 'user', content: correction },
  ];
}
