import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { isBeingAnswered } from '#domain/asking/question.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { type EntryKind, entryId, keyOf, kindOf } from '#domain/sync/sync-entry.ts';
import { hash32 } from '#domain/text/hash-text.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncedTable } from '#store/database/mark-for-sync.ts';

/** What other devices see of an article before its text has come. */
export type PageFacts = Omit<Bookmark, 'articleId'>;

/** The text of a story, with what was said of it. */
export interface StoryText {
  article: Article;
  run: AnalysisRun | null;
}

/** What the tables hold of the thing that an entry is of. */
export type Held =
  | { kind: 'story'; state: ReadingState | null; page: PageFacts | null; isRead: boolean }
  | { kind: 'note'; note: SentenceNote | null }
  /** `row`: null for nothing to tell of; undefined while it is being written. */
  | { kind: 'row'; row: unknown };

/** The entries that a changed row belongs to. */
export function entriesOf(table: string, key: string): string[] {
  switch (table as SyncedTable) {
    case 'readingStates':
    case 'articles':
      return [entryId('story', key), entryId('text', key)];
    case 'bookmarks':
      return [entryId('story', key)];
    case 'analyses':
      return [entryId('text', key)];
    case 'sentenceNotes':
      return [entryId('note', key)];
    case 'predictions':
      return [entryId('prediction', key)];
    case 'questions':
      return [entryId('question', key)];
    case 'recaps':
      return [entryId('recap', key)];
    case 'siteRules':
      return [entryId('siteRule', key)];
    case 'settings':
      return key === 'settings' ? [entryId('template', key)] : [];
  }
}

/** The rows from which an entry is made. */
export function rowsOf(id: string): [table: SyncedTable, key: string][] {
  const key = keyOf(id);
  return tablesOf[kindOf(id) ?? 'story'].map((table) => [table, key]);
}

const tablesOf: Record<EntryKind, SyncedTable[]> = {
  story: ['readingStates', 'bookmarks', 'articles'],
  text: ['articles', 'analyses', 'readingStates'],
  note: ['sentenceNotes'],
  prediction: ['predictions'],
  question: ['questions'],
  recap: ['recaps'],
  siteRule: ['siteRules'],
  template: ['settings'],
};

/** What is held of each of these entries, in their order. Call it within a transaction over the synced tables. */
export async function heldOf(database: GlossDatabase, ids: readonly string[]): Promise<Held[]> {
  const { readingStates, bookmarks, articles, analyses, sentenceNotes } = database;
  const keys = (...kinds: EntryKind[]) => [
    ...new Set(ids.filter((id) => kinds.some((kind) => kindOf(id) === kind)).map(keyOf)),
  ];
  const stories = keys('story', 'text');
  const [states, marked, read, runs] = [
    await found(readingStates, stories),
    await found(bookmarks, keys('story')),
    await found(articles, stories),
    await found(analyses, keys('text')),
  ];
  const notes = await found(sentenceNotes, keys('note'));
  const predictions = await found(database.predictions, keys('prediction'));
  const questions = await found(database.questions, keys('question'));
  const recaps = await found(database.recaps, keys('recap'));
  const rules = await found(database.siteRules, keys('siteRule'));
  const settings = await found(database.settings, keys('template'));
  return ids.map((id): Held => {
    const key = keyOf(id);
    switch (kindOf(id)) {
      case 'story': {
        const article = read.get(key);
        const page = article ?? marked.get(key);
        const state = states.get(key) ?? null;
        return { kind: 'story', state, page: page ? factsOf(page) : null, isRead: !!article };
      }
      case 'text': {
        const article = read.get(key);
        // Undefined: what isn't on the list goes nowhere, and nothing is said of one that was read and left.
        const isListed = article && states.has(key);
        return { kind: 'row', row: isListed ? textOf(article, runs.get(key)) : undefined };
      }
      case 'note':
        return { kind: 'note', note: notes.get(key) ?? null };
      case 'prediction': {
        const row = predictions.get(key);
        return { kind: 'row', row: row && row.outcome !== null ? row : null };
      }
      case 'question': {
        const row = questions.get(key) ?? null;
        return { kind: 'row', row: row && isBeingAnswered(row) ? undefined : row };
      }
      case 'recap': {
        const row = recaps.get(key);
        if (row?.status === 'running') return { kind: 'row', row: undefined };
        return { kind: 'row', row: row && row.themes.length > 0 ? row : null };
      }
      case 'siteRule':
        return { kind: 'row', row: rules.get(key) ?? null };
      case 'template':
        return { kind: 'row', row: settings.get(key)?.markdownTemplate || null };
      default:
        return { kind: 'row', row: undefined };
    }
  });
}

function textOf(article: Article, run: AnalysisRun | undefined): StoryText | undefined {
  // It is told of once the run has ended, in one piece.
  if (run && (run.status === 'running' || run.status === 'queued')) return undefined;
  return { article, run: run ?? null };
}

function factsOf({ url, title, siteName, ...rest }: Article | Bookmark): PageFacts {
  return {
    url: url.slice(0, 4000),
    title: title.slice(0, 1000) || url.slice(0, 1000),
    siteName: siteName.slice(0, 300),
    authors: rest.authors.slice(0, 50).map((name) => name.slice(0, 200)),
    excerpt: 'excerpt' in rest ? rest.excerpt : '',
  };
}

interface RowsByKey<Row> {
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
}

async function found<Row>(table: RowsByKey<Row>, keys: string[]): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const rows = await table.bulkGet(keys);
  return new Map(
    keys.flatMap((key, at) => {
      const row = rows[at];
      return row === undefined ? [] : [[key, row] as const];
    }),
  );
}

/** 64 bits of hash of a row, by which it is seen that it changed. */
export function hashOfRow(row: unknown): string {
  const text = JSON.stringify(row);
  return hash32(text, 0x9747b28c) + hash32(text, 0x3c6ef372);
}
