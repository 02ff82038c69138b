import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import { placeOfSentence } from '#domain/story/sentence-note-place.ts';
import { message } from '#i18n/message.ts';

const story = sampleStory({ note: message('optionsPreviewNote') });
const place = placeOfSentence(story.article, 'S4');
const notes: SentenceNote[] = place
  ? [
      {
        id: 'preview',
        articleId: story.article.id,
        ...place,
        note: message('optionsPreviewHighlightNote'),
        createdAt: 0,
        updatedAt: 0,
      },
    ]
  : [];
const exportedAt = Date.UTC(2026, 2, 20);

/** A template filled with a sample story that has something in every part. */
export function previewOf(template: string): string {
  return storyAsMarkdown(story, exportedAt, { template, notes });
}
