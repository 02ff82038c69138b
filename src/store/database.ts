import Dexie, { type EntityTable } from 'dexie';
import type { AnalysisRun } from '#domain/analysis-run.ts';
import type { Article } from '#domain/article.ts';
import type { Edition } from '#domain/edition.ts';
import type { Settings } from '#domain/settings.ts';
import type { ReadingState } from '#domain/story.ts';
import type { TabState } from '#domain/tab-state.ts';

export type SettingsRow = Settings & { id: 'settings' };

export class GlossDatabase extends Dexie {
  articles!: EntityTable<Article, 'id'>;
  analyses!: EntityTable<AnalysisRun, 'articleId'>;
  editions!: EntityTable<Edition, 'articleId'>;
  readingStates!: EntityTable<ReadingState, 'articleId'>;
  tabs!: EntityTable<TabState, 'tabId'>;
  settings!: EntityTable<SettingsRow, 'id'>;

  constructor(name = 'gloss') {
    super(name);
    this.version(1).stores({
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
    });
  }
}

/** The only truth: one database for every surface. */
export const database = new GlossDatabase();
