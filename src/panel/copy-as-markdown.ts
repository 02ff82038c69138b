import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { sentenceNotesOf } from '#store/stories/notes.ts';
import { questionsOf } from '#store/stories/questions.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Copies a story with the reader's highlights, using the reader's own template, and says whether that worked. */
export async function copyAsMarkdown(story: Story): Promise<Notice> {
  const [{ storyAsMarkdown }, { markdownTemplate }, notes, questions] = await Promise.all([
    import('#domain/export/export-markdown.ts'),
    readSettings(),
    sentenceNotesOf(database, story.article.id),
    questionsOf(story.article.id),
  ]);
  const options = { notes, questions, template: markdownTemplate };
  const copied = await copyText(storyAsMarkdown(story, undefined, options));
  return {
    text: message(copied ? 'panelCopiedMarkdown' : 'panelCopyRefused'),
    action: null,
  };
}
