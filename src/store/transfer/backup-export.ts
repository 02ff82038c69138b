import {
  type BackupHeader,
  type BackupStory,
  backupVersion,
  mostQuestions,
  settingsWithoutKeys,
} from '#domain/backup/backup-format.ts';
import { settledQuestion } from '#domain/backup/untold-run.ts';
import { settledRecap } from '#domain/recap/recheck-recap.ts';
import { settingsOf } from '#domain/settings/settings-held.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { judgedOf } from '#store/stories/predictions.ts';
import { listQuestions } from '#store/stories/questions.ts';
import { partsOf } from '#store/stories/story-parts.ts';

const storiesPerRead = 64;

export interface ExportOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Called after each batch with the stories written so far and their total. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Everything except the keys as one gzipped file, read and written a few stories at a time: see
 * `backup-format.ts`. Its name should end in `.jsonl.gz`. Changes made while it is written may be missing.
 */
export function exportBackup(
  database: GlossDatabase,
  options: ExportOptions,
): ReadableStream<Uint8Array> {
  const lines = backupLines(database, options);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

/** The lines of a backup, many to a string. */
async function* backupLines(
  database: GlossDatabase,
  { now, onProgress, signal }: ExportOptions,
): AsyncGenerator<string, undefined> {
  const header: BackupHeader = {
    gloss: 'backup',
    version: backupVersion,
    createdAt: new Date(now).toISOString(),
  };
  yield line(header);
  const settings = await database.settings.get('settings');
  if (settings) yield line({ settings: settingsWithoutKeys(settingsOf({ ...settings })) });
  for (const siteRule of await database.siteRules.toArray()) yield line({ siteRule });
  for (const recap of await database.recaps.toArray()) {
    if (recap.themes.length > 0) yield line({ recap: settledRecap(recap) });
  }
  const total = (await database.articles.count()) + (await database.bookmarks.count());
  let stories = 0;
  for await (const articleIds of batchesOfIds(database)) {
    signal?.throwIfAborted();
    const written: string[] = [];
    for (const story of await readStories(database, articleIds)) {
      written.push(line({ story }));
      await yieldToPage();
    }
    stories += written.length;
    yield written.join('');
    onProgress?.(stories, total);
  }
  for (const question of await listQuestions(database)) {
    yield line({ question: settledQuestion(question) });
  }
  yield line({ end: { stories } });
  return undefined;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The ids of all articles, then of the bookmarks without an article. */
async function* batchesOfIds(database: GlossDatabase): AsyncGenerator<string[]> {
  for (const table of [database.articles, database.bookmarks]) {
    let last = '';
    for (;;) {
      const rows = table.where(':id').above(last).limit(storiesPerRead);
      const ids = (await rows.primaryKeys()) as string[];
      if (ids.length === 0) break;
      last = ids.at(-1) as string;
      if (table === database.articles) yield ids;
      else {
        const read = await database.articles.where(':id').anyOf(ids).primaryKeys();
        const unread = ids.filter((id) => !read.includes(id));
        if (unread.length > 0) yield unread;
      }
    }
  }
}

async function readStories(database: GlossDatabase, articleIds: string[]): Promise<BackupStory[]> {
  const [parts, editions, judged] = await Promise.all([
    partsOf(database, articleIds),
    database.editions.bulkGet(articleIds),
    judgedOf(database, articleIds),
  ]);
  return parts.flatMap(({ articleId, questions, ...story }, index) =>
    story.article || story.bookmark
      ? [
          {
            ...story,
            questions: questions.slice(-mostQuestions),
            revision: editions[index] ?? null,
            predictions: judged.get(articleId) ?? [],
          },
        ]
      : [],
  );
}
