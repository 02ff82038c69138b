import type { SectionName } from '#domain/analysis/analysis.ts';
import type { Sentence } from '#domain/article/article.ts';
import { articleAsData, wishesInWords } from './article-prompt.ts';
import type { EndpointSession } from './endpoint-session.ts';
import type { ModelJob } from './model-job.ts';
import type { Message } from './request-body.ts';
import { sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';

/** The sections whose claims may cite saved stories. */
const citing: readonly SectionName[] = ['keyTakeaways', 'implications'];

/** The prompt for these sections and sentences. */
export function requestMessages(
  { article, sources, preferences }: ModelJob,
  { rung, local }: EndpointSession,
  sections: readonly SectionName[],
  sentences: readonly Sentence[],
): Message[] {
  const { outputLanguage, reader } = preferences;
  // Small models copy ids better than words.
  const wishes = wishesInWords(article, { outputLanguage, reader, sections, rung, quotes: !local });
  const data = articleAsData(article, sentences);
  const stories = sections.some((name) => citing.includes(name))
    ? sourcesAsData(sources ?? [])
    : '';
  return [
    { role: 'system', content: systemPrompt },
    { role: 'user', content: [data, stories, wishes].filter(Boolean).join('\n\n') },
  ];
}
