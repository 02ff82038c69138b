import type { SectionName } from '#domain/analysis/analysis.ts';
import type { Sentence } from '#domain/article/article.ts';
import { articleAsData, instructionsInWords } from './article-prompt.ts';
import type { EndpointSession } from './endpoint-session.ts';
import type { ModelJob } from './model-job.ts';
import type { Message } from './request-body.ts';
import { mayCiteStories, sourcesAsData } from './sources-prompt.ts';
import { systemPrompt } from './system-prompt.ts';
import { webSourcesAsData } from './web-sources-prompt.ts';

/** The prompt for these sections and sentences. */
export function requestMessages(
  { article, sources, web, preferences }: ModelJob,
  { responseFormat }: EndpointSession,
  sections: readonly SectionName[],
  sentences: readonly Sentence[],
): Message[] {
  const { outputLanguage, reader } = preferences;
  const instructions = instructionsInWords(article, {
    outputLanguage,
    reader,
    sections,
    responseFormat,
  });
  const data = articleAsData(article, sentences);
  const stories = mayCiteStories(sections) ? sourcesAsData(sources ?? []) : '';
  return [
    { role: 'system', content: systemPrompt },
    {
      role: 'user',
      content: [data, stories, webSourcesAsData(web ?? []), instructions]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}
