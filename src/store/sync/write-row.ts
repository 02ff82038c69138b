import { z } from 'zod';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { siteRuleSchema } from '#domain/article/site-rule.ts';
import { isBeingAnswered } from '#domain/asking/question.ts';
import { questionSchema } from '#domain/asking/question-schema.ts';
import { settledRun } from '#domain/backup/backup-format.ts';
import { predictionSchema } from '#domain/predictions/prediction.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import { keyOf, kindOf } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';

const storyTextSchema = z.object({ article: articleSchema, run: analysisRunSchema.nullable() });

/**
 * Writes what an entry holds as a whole, null for nothing, into its table. Returns what is told of it from now on, as
 * `heldOf` gives it; undefined where nothing was written, because it doesn't hold or something here is under way.
 */
export async function writeRow(
  database: GlossDatabase,
  id: string,
  row: unknown,
): Promise<unknown> {
  const key = keyOf(id);
  switch (kindOf(id)) {
    case 'text':
      return writeText(database, key, row);
    case 'prediction':
      return writePrediction(database, key, row);
    case 'question': {
      const own = await database.questions.get(key);
      if (own && isBeingAnswered(own)) return undefined;
      const question = questionSchema.safeParse(row).data;
      if (question?.id === key) await database.questions.put(question);
      else if (row === null) await database.questions.delete(key);
      else return undefined;
      return question ?? null;
    }
    case 'recap': {
      const recap = recapRunSchema.safeParse(row).data;
      if ((await database.recaps.get(key))?.status === 'running') return undefined;
      if (recap?.week === key) await database.recaps.put(recap);
      else if (row === null) await database.recaps.delete(key);
      else return undefined;
      return recap ?? null;
    }
    case 'siteRule': {
      const rule = siteRuleSchema.safeParse(row).data;
      if (rule?.site === key) await database.siteRules.put(rule);
      else if (row === null) await database.siteRules.delete(key);
      else return undefined;
      return rule ?? null;
    }
    case 'template': {
      const markdownTemplate = z.string().max(20_000).nullable().safeParse(row).data;
      if (markdownTemplate === undefined) return undefined;
      await database.settings.update('settings', { markdownTemplate: markdownTemplate ?? '' });
      return (await database.settings.get('settings'))?.markdownTemplate || null;
    }
    default:
      return undefined;
  }
}

/** The text of a story that is on the list; an analysis that is being written here goes on. */
async function writeText(database: GlossDatabase, key: string, row: unknown): Promise<unknown> {
  const { articles, analyses, bookmarks, readingStates } = database;
  const text = storyTextSchema.safeParse(row).data;
  if (text?.article.id !== key || !(await readingStates.get(key))) return undefined;
  const own = await analyses.get(key);
  if (own && (own.status === 'running' || own.status === 'queued')) return undefined;
  const run = text.run?.articleId === key ? (settledRun(text.run as AnalysisRun) ?? null) : null;
  await articles.put(text.article);
  if (run) await analyses.put(run);
  await bookmarks.delete(key);
  return { article: text.article, run: run ?? own ?? null };
}

/** What the reader said of a prediction; taken back, the prediction stays with its story. */
async function writePrediction(
  { predictions }: GlossDatabase,
  key: string,
  row: unknown,
): Promise<unknown> {
  if (row === null) {
    await predictions.update(key, { outcome: null, judgedAt: null });
    return null;
  }
  const prediction = predictionSchema.safeParse(row).data;
  if (prediction?.id !== key || prediction.outcome === null) return undefined;
  await predictions.put(prediction);
  return prediction;
}
