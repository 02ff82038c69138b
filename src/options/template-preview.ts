import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { placeOfSentence } from '#domain/story/sentence-note-place.ts';

const story = sampleStory({ note: 'Ask the desk who supplies the memory.' });
const place = placeOfSentence(story.article, 'S4');
const notes: SentenceNote[] = place
  ? [
      {
        id: 'preview',
        articleId: story.article.id,
        ...place,
        note: 'For the outlook.',
        createdAt: 0,
        updatedAt: 0,
      },
    ]
  : [];
const exportedAt = Date.UTC(2026, 2, 20);

/** What a template makes of an invented story in which every part holds something. */
export function previewOf(template: string): string {
  return storyAsMarkdown(story, exportedAt, { template, notes });
}
