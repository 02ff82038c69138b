import type { Table } from 'dexie';
import type { BackupStory } from '#domain/backup/backup-format.ts';
import { changeOfText } from '#domain/revisions/text-change.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import { carriedListQuestions, type NewText } from '#store/stories/carry-questions.ts';
import { mergeStories, settledStory } from '#store/stories/merge-stories.ts';
import { judgedOf } from '#store/stories/predictions.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { putRows } from './import-undo.ts';

/** How many stories were new, and how many were merged with existing ones. */
export interface Taken {
  added: number;
  merged: number;
}

/**
 * Imports stories in one transaction; existing ones are merged. With an `importId`, earlier rows are kept so
 * that the import can be undone. Throws `StorageFull` without changing anything.
 */
export async function takeStories(
  database: GlossDatabase,
  stories: BackupStory[],
  importId: string | null,
): Promise<Taken> {
  const { articles, analyses, readingStates, editions, sentenceNotes, bookmarks } = database;
  const { predictions, questions } = database;
  const tables = [articles, analyses, readingStates, editions, sentenceNotes, bookmarks];
  return storing(() =>
    database.transaction(
      'rw',
      [...tables, predictions, questions, database.importUndo],
      async () => {
        const incoming = await byStory(database, stories);
        const ids = [...incoming.keys()];
        const own = await ownStories(database, ids);
        const put = putRows(database, importId);
        const merged = ids.map((id): Merged => {
          const before = own.get(id);
          const other = incoming.get(id) as BackupStory;
          return { before, after: before ? mergeStories(before, other) : settledStory(other) };
        });
        const changed = <Row>(rowOf: (story: BackupStory) => Row | null): Row[] =>
          merged.flatMap(({ before, after }) => {
            const row = rowOf(after);
            return row && !same(row, before && rowOf(before)) ? [row] : [];
          });
        await put(
          articles,
          changed((story) => story.article),
        );
        await put(
          analyses,
          changed((story) => story.run),
        );
        await put(
          readingStates,
          changed((story) => story.state),
        );
        await put(
          editions,
          changed((story) => story.revision),
        );
        await put(
          bookmarks,
          changed((story) => story.bookmark),
        );
        await putNew(sentenceNotes, put, merged, (story) => story.notes);
        await putNew(predictions, put, merged, (story) => story.predictions);
        await putNew(questions, put, merged, (story) => story.questions);
        await put(questions, await carriedListQuestions(database, merged.flatMap(newTextOf)));
        return { added: ids.length - own.size, merged: own.size };
      },
    ),
  );
}

/** A story as it is here, and as it is with what was brought in. */
interface Merged {
  before: BackupStory | undefined;
  after: BackupStory;
}

/**
 * Puts the rows that a story has more than one of and that were not here. One with the id of another story's row is
 * left out: it would overwrite that row.
 */
async function putNew<Row extends { id: string; articleId: string | null }>(
  table: Table,
  put: ReturnType<typeof putRows>,
  merged: readonly Merged[],
  rowsOf: (story: BackupStory) => readonly Row[],
): Promise<void> {
  const rows = merged.flatMap(({ before, after }) => {
    const known = before ? rowsOf(before) : [];
    return rowsOf(after).filter((row) => !known.includes(row));
  });
  const taken: (Row | undefined)[] = await table.bulkGet(rows.map(({ id }) => id));
  await put(
    table,
    rows.filter((row, at) => (taken[at]?.articleId ?? row.articleId) === row.articleId),
  );
}

/** The text that a story has now, where it had none or another one. */
function newTextOf({ before, after }: Merged): NewText[] {
  if (!after.article || after.article === before?.article) return [];
  if (!before?.article) return [{ after: after.article, change: null }];
  const change = changeOfText(before.article, after.article);
  return change ? [{ after: after.article, change }] : [];
}

/** The stories by their future id, duplicates merged. */
async function byStory(
  database: GlossDatabase,
  stories: BackupStory[],
): Promise<Map<string, BackupStory>> {
  const readAs = await articlesAt(
    database,
    stories.flatMap(({ article, bookmark }) => (article || !bookmark ? [] : [bookmark.url])),
  );
  const found = new Map<string, BackupStory>();
  for (const story of stories) {
    const read = story.article ? undefined : readAs.get(story.bookmark?.url ?? '');
    const placed = read ? asStateOf(story, read) : story;
    const id = read ?? story.article?.id ?? story.bookmark?.articleId ?? '';
    const known = found.get(id);
    found.set(id, known ? mergeStories(known, placed) : placed);
  }
  return found;
}

/** What an import adds to a page that was already read as an article: only the reader's state. */
function asStateOf(story: BackupStory, articleId: string): BackupStory {
  return {
    ...story,
    bookmark: null,
    predictions: [],
    questions: [],
    state: story.state && { ...story.state, articleId },
  };
}

/** The ids of the articles at addresses, either the address bar's or the canonical ones. */
async function articlesAt(database: GlossDatabase, urls: string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  if (urls.length === 0) return ids;
  for (const index of ['url', 'canonicalUrl'] as const) {
    const rows = database.articles.where(index).anyOf(urls);
    await rows.each((article) => ids.set(article[index], article.id));
  }
  return ids;
}

async function ownStories(
  database: GlossDatabase,
  ids: string[],
): Promise<Map<string, BackupStory>> {
  const parts = await partsOf(database, ids);
  const editions = await database.editions.bulkGet(ids);
  const judged = await judgedOf(database, ids);
  const own = new Map<string, BackupStory>();
  parts.forEach(({ articleId, ...story }, at) => {
    if (story.article || story.bookmark || story.state) {
      own.set(articleId, {
        ...story,
        revision: editions[at] ?? null,
        predictions: judged.get(articleId) ?? [],
      });
    }
  });
  return own;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
