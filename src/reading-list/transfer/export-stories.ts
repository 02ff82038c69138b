import type { ListQuestion, Question } from '#domain/asking/question.ts';
import { entriesAsAtom } from '#domain/export/export-atom.ts';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { competitorsAsCsv } from '#domain/export/export-csv.ts';
import { storyAsHtml } from '#domain/export/export-html.ts';
import { storiesAsJson } from '#domain/export/export-json.ts';
import { listEntryOf, listEntryOfBookmark } from '#domain/export/export-list-entry.ts';
import { storyAsMarkdown } from '#domain/export/export-markdown.ts';
import { storyAsWebAnnotations } from '#domain/export/export-web-annotation.ts';
import { distinctNames, fileNameOf } from '#domain/export/file-name.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { Story } from '#domain/story/story.ts';
import { message } from '#i18n/message.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { articlesThere } from '#store/stories/find-article.ts';
import { listQuestions } from '#store/stories/questions.ts';
import { partsOf, type StoryParts } from '#store/stories/story-parts.ts';
import { zipArchive } from '#store/transfer/zip-archive.ts';

/** The formats in which stories can be exported, in the order in which they are offered. */
export const exportFormats = [
  'markdown',
  'html',
  'json',
  'web-annotation',
  'competitors',
  'atom',
  'bookmarks',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface ExportedFile {
  name: string;
  content: BlobPart;
  type: string;
}

type NotedStory = Story & { notes: SentenceNote[]; questions: Question[] };

/** The stories as one file, zipped when the format makes a file for each story; null when there is nothing to export. */
export async function exportStories(
  format: ExportFormat,
  articleIds: string[],
  now: number,
): Promise<ExportedFile | null> {
  const [parts, { markdownTemplate }] = await Promise.all([
    partsOf(database, articleIds),
    readSettings(),
  ]);
  const stories = parts.flatMap((each) => storyOf(each) ?? []);
  switch (format) {
    case 'markdown':
      return eachInFile(stories, 'md', 'text/markdown', (story) =>
        storyAsMarkdown(story, now, {
          notes: story.notes,
          questions: story.questions,
          template: markdownTemplate,
        }),
      );
    case 'html':
      return eachInFile(stories, 'html', 'text/html', (story) =>
        storyAsHtml(story, story.questions),
      );
    case 'web-annotation':
      return eachInFile(stories, 'jsonld', 'application/ld+json', (story) =>
        storyAsWebAnnotations(story, now, story.notes, story.questions),
      );
    case 'competitors':
      return eachInFile(stories, 'csv', 'text/csv', competitorsAsCsv);
    case 'json': {
      const notes = parts.flatMap((story) => story.notes);
      const unread = parts.flatMap(({ article, bookmark, state }) =>
        bookmark && !article ? [{ bookmark, state }] : [],
      );
      const questions = stories.flatMap((story) => story.questions);
      const asked = await questionsAmong(stories.map(({ article }) => article.id));
      const bare = stories.map(({ article, run, state }) => ({ article, run, state }));
      return listFile(
        'json',
        'application/json',
        storiesAsJson(bare, now, notes, unread, questions, asked),
      );
    }
    case 'atom':
      return listFile('atom', 'application/atom+xml', entriesAsAtom(entriesOf(parts), now));
    case 'bookmarks':
      return listFile('html', 'text/html', entriesAsBookmarks(entriesOf(parts)));
  }
}

/** Questions about all saved stories that rest on these alone, as far as their stories are still there. */
async function questionsAmong(articleIds: readonly string[]): Promise<ListQuestion[]> {
  const among = new Set(articleIds);
  const asked = await listQuestions();
  const ids = asked.flatMap(({ stories }) => stories.map(({ articleId }) => articleId));
  const there = await articlesThere([...new Set(ids)]);
  return asked.filter(({ stories }) => {
    const left = stories.filter(({ articleId }) => there.has(articleId));
    return left.length > 0 && left.every(({ articleId }) => among.has(articleId));
  });
}

function storyOf({ article, run, state, notes, questions }: StoryParts): NotedStory | null {
  return article && { article, run, state, notes, questions };
}

function entriesOf(parts: readonly StoryParts[]) {
  return parts.flatMap((each) => {
    const story = storyOf(each);
    if (story) return [listEntryOf(story)];
    return each.bookmark ? [listEntryOfBookmark(each.bookmark, each.state)] : [];
  });
}

function listFile(ending: string, type: string, content: string): ExportedFile {
  return { name: `${message('listExportListFile')}.${ending}`, type, content };
}

async function eachInFile(
  stories: readonly NotedStory[],
  ending: string,
  type: string,
  write: (story: NotedStory) => string | null,
): Promise<ExportedFile | null> {
  const written = stories.flatMap((story) => {
    const text = write(story);
    return text === null ? [] : [{ title: fileNameOf(story.article.title), text }];
  });
  const [first] = written;
  if (!first) return null;
  if (written.length === 1) {
    return { name: `${first.title}.${ending}`, type, content: first.text };
  }
  const names = distinctNames(written.map(({ title }) => title));
  const files = written.map(({ text }, index) => ({ name: `${names[index]}.${ending}`, text }));
  return {
    name: `${message('listExportStoriesFile')}.zip`,
    type: 'application/zip',
    content: await zipArchive(files),
  };
}
