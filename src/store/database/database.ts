import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import type { TabState } from '#domain/article/tab-state.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Prediction } from '#domain/predictions/prediction.ts';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { Settings } from '#domain/settings/settings.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import type { EndpointFacts, Expense } from './endpoint-tables.ts';
import type {
  ImportUndo,
  ListChunk,
  ListFact,
  SearchPostingBlock,
  SearchSegment,
  SearchTermBlock,
  StoryChange,
  StoryRow,
} from './list-tables.ts';
import { markChanges } from './mark-changes.ts';
import { markForSync } from './mark-for-sync.ts';
import { sentencesToValues } from './sentences-to-values.ts';
import type { SyncEntryRow, SyncMark, SyncState } from './sync-tables.ts';
import type { TrashedStory, TrashRow } from './trash-tables.ts';

export type SettingsRow = Settings & { id: 'settings' };

export const newestVersion = 7;

/**
 * Where a newer version is stored, Dexie opens it all the same, and repairs what it misses there. Here it is asked
 * for one of our own at most (Dexie counts in tens, to have room for repairs), so that a newer Gloss's is refused, as a
 * `VersionError`, and left alone.
 */
const ofOwnVersions = {
  open: (name: string, version = newestVersion * 10 + 9) => indexedDB.open(name, version),
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
};

export class GlossDatabase extends Dexie {
  articles!: EntityTable<Article, 'id'>;
  analyses!: EntityTable<AnalysisRun, 'articleId'>;
  editions!: EntityTable<Revision, 'articleId'>;
  readingStates!: EntityTable<ReadingState, 'articleId'>;
  tabs!: EntityTable<TabState, 'tabId'>;
  settings!: EntityTable<SettingsRow, 'id'>;
  bookmarks!: EntityTable<Bookmark, 'articleId'>;
  sentenceNotes!: EntityTable<SentenceNote, 'id'>;
  storyRows!: EntityTable<StoryRow, 'number'>;
  listChunks!: EntityTable<ListChunk, 'chunk'>;
  changedStories!: Table<StoryChange, [string, string]>;
  searchSegments!: EntityTable<SearchSegment, 'id'>;
  searchTerms!: Table<SearchTermBlock, [number, string]>;
  searchPostings!: Table<SearchPostingBlock, [number, number]>;
  importUndo!: EntityTable<ImportUndo, 'id'>;
  listFacts!: EntityTable<ListFact, 'name'>;

  endpointFacts!: EntityTable<EndpointFacts, 'key'>;
  expenses!: EntityTable<Expense, 'id'>;
  siteRules!: EntityTable<SiteRule, 'site'>;
  predictions!: EntityTable<Prediction, 'id'>;
  recaps!: EntityTable<RecapRun, 'week'>;
  questions!: EntityTable<Question, 'id'>;
  trash!: EntityTable<TrashRow, 'articleId'>;
  trashedStories!: EntityTable<TrashedStory, 'articleId'>;
  syncState!: EntityTable<SyncState, 'id'>;
  syncEntries!: EntityTable<SyncEntryRow, 'id'>;
  syncMarks!: Table<SyncMark, [string, string]>;

  constructor(name = 'gloss') {
    super(name, { indexedDB: ofOwnVersions });
    this.version(1).stores({
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
    });
    this.version(2)
      .stores({
        bookmarks: 'articleId, url',
        sentenceNotes: 'id, articleId',
        storyRows: '++number, &articleId, [archived+savedAt]',
        listChunks: 'chunk',
        changedStories: '[articleId+what]',
        searchSegments: '++id',
        searchTerms: '[segment+last]',
        searchPostings: '[segment+block]',
        importUndo: '++id, importId',
        listFacts: 'name',
        endpointFacts: 'key',
        expenses: '++id, at',
      })
      .upgrade(markSavedStories);
    this.version(3)
      .stores({
        siteRules: 'site',
        predictions: 'id, articleId, dueOn, judgedAt',
        recaps: 'week',
      })
      .upgrade(markSavedStories);
    this.version(4).upgrade(sentencesToValues);
    // Second readings that a worker left behind are found without going through every analysis, and rows
    // of the list count claims by their marks.
    this.version(5)
      .stores({ analyses: 'articleId, status, secondReading.status' })
      .upgrade(markSavedStories);
    this.version(6).stores({
      questions: 'id, articleId, status',
      trash: 'articleId, deletedAt',
      trashedStories: 'articleId',
    });
    this.version(newestVersion).stores({
      syncState: 'id',
      syncEntries: 'id, mine, unsent, of, *by',
      syncMarks: '[table+key], at',
    });
    this.use(markChanges);
    this.use(markForSync);
  }
}

/** Data derived from saved stories is rebuilt when the list is next opened, a few at a time. */
async function markSavedStories(transaction: Transaction): Promise<void> {
  const articleIds = await transaction.table('readingStates').toCollection().primaryKeys();
  await transaction
    .table('changedStories')
    .bulkPut(articleIds.map((articleId) => ({ articleId, what: 'content', stamp: 0 })));
}

/** The single source of truth: one database for all surfaces. */
export const database = new GlossDatabase();
