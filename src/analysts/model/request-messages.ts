import type { SectionName } from '#domain/analysis/analysis.ts';
import type { Sentence } from '#domain/article/article.ts';
import { articleAsData, wishesInWords } from './article-prompt.ts';
import type { Terms } from './endpoint-session.ts';
import type { ModelJob } from './model-job.ts';
import type { Message } from './request-body.ts';
import { sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';

const correction =
  'That is not the JSON object that was asked for. Answer again, with that one JSON object and nothing else.';

/** The sections whose claims may cite saved stories. */
const citing: readonly SectionName[] = ['keyTakeaways', 'implications'];

/** The prompt for these sections and sentences; with an answer that could not be used, and the wish for a better one. */
export function requestMessages(
  { article, sources, preferences }: ModelJob,
  { rung, local }: Terms,
  sections: readonly SectionName[],
  sentences: readonly Sentence[],
  answerToCorrect: string | null,
): Message[] {
  const { outputLanguage, reader } = preferences;
  // Small models copy ids better than words.
  const wishes = wishesInWords(article, { outputLanguage, reader, sections, rung, quotes: !local });
  const data = articleAsData(article, sentences);
  const stories = sections.some((name) => citing.includes(name))
    ? sourcesAsData(sources ?? [])
    : '';
  const messages: Message[] = [
    { role: 'system', content: systemPrompt },
    { role: 'user', content: [data, stories, wishes].filter(Boolean).join('\n\n') },
  ];
  if (answerToCorrect === null) return messages;
  return [
    ...messages,
    { role: 'assistant', content: answerToCorrect },
    { role: 'user', content: correction },
  ];
}
