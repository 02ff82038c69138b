import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Prediction } from '#domain/predictions/prediction.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';

/** What the trash shows of a deleted story. Neither the list nor its search knows of it. */
export interface TrashRow {
  articleId: string;
  title: string;
  siteName: string;
  url: string;
  /** Epoch milliseconds. */
  deletedAt: number;
}

/** Everything that was stored about a deleted story. */
export interface TrashedStory {
  articleId: string;
  article: Article | null;
  run: AnalysisRun | null;
  revision: Revision | null;
  state: ReadingState | null;
  bookmark: Bookmark | null;
  notes: SentenceNote[];
  predictions: Prediction[];
  questions: Question[];
}
