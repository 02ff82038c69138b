import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import type { Story } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { sentenceNotesOf } from '#store/stories/notes.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Copies a story with the reader's highlights, by the reader's own template, and says whether it could. */
export async function copyAsMarkdown(story: Story): Promise<Notice> {
  const [{ markdownTemplate }, notes] = await Promise.all([
    readSettings(),
    sentenceNotesOf(database, story.article.id),
  ]);
  const options = { notes, template: markdownTemplate };
  const copied = await copyText(storyAsMarkdown(story, undefined, options));
  return {
    text: copied ? 'Copied as Markdown' : 'The browser did not let Gloss copy',
    action: null,
  };
}
