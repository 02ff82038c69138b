import { z } from 'zod';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { analysisSchema } from '#domain/analysis/analysis-schema.ts';
import type { Article } from '#domain/article/article.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { siteRuleSchema } from '#domain/article/site-rule.ts';
import { isListQuestion, type Question } from '#domain/asking/question.ts';
import { questionSchema } from '#domain/asking/question-schema.ts';
import { type Prediction, predictionSchema } from '#domain/predictions/prediction.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import { defaultSettings, endpointWithoutKey, type Settings } from '#domain/settings/settings.ts';
import { areSettings, settingsOf } from '#domain/settings/settings-held.ts';
import { type Bookmark, bookmarkSchema } from '#domain/story/bookmark.ts';
import { type SentenceNote, sentenceNoteSchema } from '#domain/story/sentence-note.ts';
import { type ReadingState, readingStateSchema } from '#domain/story/story.ts';

/**
 * A backup is a text file, usually gzipped, of one JSON object a line: first what it is, then the settings
 * without keys, then a line for each rule of a site, each recap that a model wrote, each story and each question
 * about all saved stories, last a line that says how many stories there were, so that a file that was cut is known
 * for one. Version 1 had neither rules nor what the reader said of predictions, version 2 no recaps; up to
 * version 3 failures held sentences instead of values; version 4 had no questions about all saved stories.
 */
export const backupVersion = 5;

/** Of one story; a backup with more could not be brought in again. */
export const mostNotes = 5000;
export const mostPredictions = 5000;
export const mostQuestions = 1000;

export const backupHeaderSchema = z.object({
  gloss: z.literal('backup'),
  version: z.number().int().positive(),
  /** ISO 8601 in UTC. */
  createdAt: z.string().max(40),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

export const backupEndSchema = z.object({ end: z.object({ stories: z.number().int() }) });

export const backupRuleSchema = z.object({ siteRule: siteRuleSchema });

export const backupRecapSchema = z.object({ recap: recapRunSchema });

/** A question about all saved stories. */
export const listQuestionSchema = questionSchema.refine(isListQuestion);

export const backupListQuestionSchema = z.object({ question: listQuestionSchema });

/** Settings as a backup holds them: every key is empty; consent and permissions are for each profile to give. */
export const backupSettingsSchema = z.object({
  settings: z.record(z.string(), z.unknown()).refine(areSettings).transform(settingsOf),
});

const revisionSchema = z.object({
  articleId: z.string(),
  before: articleSchema,
  analysisBefore: analysisSchema.nullable(),
  noticedAt: z.number(),
});

/** All that is kept of a story; `article` is null for one that was brought in by its address and not read yet. */
export interface BackupStory {
  article: Article | null;
  run: AnalysisRun | null;
  state: ReadingState | null;
  revision: Revision | null;
  notes: SentenceNote[];
  bookmark: Bookmark | null;
  /** Those that the reader has judged: the others are made of the analysis again. */
  predictions: Prediction[];
  questions: Question[];
}

export const backupStorySchema = z
  .object({
    article: articleSchema.nullable(),
    run: analysisRunSchema.nullable(),
    state: readingStateSchema.nullable(),
    revision: revisionSchema.nullable(),
    notes: z.array(sentenceNoteSchema).max(mostNotes),
    bookmark: bookmarkSchema.nullable(),
    predictions: z.array(predictionSchema).max(mostPredictions).default([]),
    questions: z.array(questionSchema).max(mostQuestions).default([]),
  })
  .superRefine((story, context) => {
    for (const message of inconsistencies(story)) context.addIssue({ code: 'custom', message });
  });

/** What in a story does not hold together, though each part of it may. */
function* inconsistencies(story: BackupStory): Generator<string> {
  const { article, run, state, revision, notes, bookmark, predictions, questions } = story;
  const id = article?.id ?? bookmark?.articleId;
  if (id === undefined) {
    yield 'has neither an article nor an address';
    return;
  }
  const parts = [run, state, revision, bookmark, ...notes, ...predictions, ...questions];
  if (parts.some((part) => part && part.articleId !== id)) yield 'has parts of another story';
  if (revision && revision.before.id !== id) yield 'has an revision of another article';
  if (predictions.some(({ outcome, judgedAt }) => outcome === null || judgedAt === null)) {
    yield 'has a prediction that nobody judged';
  }
}

/** The settings as they may leave this device. */
export function settingsWithoutKeys(settings: Settings): Settings {
  return {
    ...settings,
    consentedAt: null,
    consents: {},
    recapDay: null,
    keyKeeping: defaultSettings.keyKeeping,
    endpoints: settings.endpoints.map(endpointWithoutKey),
    searchServices: settings.searchServices.map(endpointWithoutKey),
    syncServers: [],
    searchAgreedHost: null,
    searchSavedArticles: false,
  };
}

/** A run as it is taken over: one that was under way when the backup was made is held by nobody now. */
export function settledRun(run: AnalysisRun): AnalysisRun {
  if (run.status !== 'running' && run.status !== 'queued') return run;
  return { ...run, status: 'stopped', workerId: null, progress: null };
}
