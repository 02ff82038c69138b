import { z } from 'zod';
import { siteRuleSchema } from '#domain/article/site-rule.ts';
import { isListQuestion, type Question, readingListId } from '#domain/asking/question.ts';
import { questionSchema } from '#domain/asking/question-schema.ts';
import { predictionSchema } from '#domain/predictions/prediction.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import { placeListQuestion } from '#domain/revisions/carry-question.ts';
import { entryId, keyOf, kindOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';
import { hashOfRow, hashOfText, isAsked, storyOf } from './held-rows.ts';
import { takeText } from './take-text.ts';
import { type Taken, withRegister } from './taken.ts';

const questionRowSchema = z.object({
  question: questionSchema,
  text: z.string().max(64).nullable(),
});

/**
 * Takes what another device tells of a thing that is kept as a whole row, if it is to be kept rather than what is here:
 * the row goes into its table, its hash into the entry. In a transaction over the synced tables.
 */
export async function takeRow(
  database: GlossDatabase,
  own: SyncEntryRow,
  other: SyncEntry,
  isFirst: boolean,
): Promise<Taken> {
  const told = other.registers.row;
  if (!told) return { entry: own };
  const of = storyOf(own.id, questionIn(told[0]) ?? told[0]) ?? own.of;
  const entry = of === undefined || of === own.of ? own : { ...own, of };
  if (told[0] !== null && of !== undefined && of !== readingListId) {
    if (!(await database.readingStates.get(of))) {
      // Its story is known and not on the list: whoever puts it there again sends what belongs to it.
      const isKnown = await database.syncEntries.get(entryId('story', of));
      return isKnown ? { entry } : { entry: own, later: 'story' };
    }
  }
  if (kindOf(own.id) === 'text') return takeText(database, entry, told, isFirst);
  if (!own.parted && (own.registers.row?.[1] ?? '') >= told[1]) return { entry: own };
  const [value, at] = told;
  if (kindOf(own.id) === 'question') return takeQuestion(database, entry, value, at);
  const written = await writeRow(database, own.id, value);
  if (written === 'later') return { entry: own, later: 'work' };
  if (written === undefined) return { entry: own };
  return { entry: withRegister(entry, [written === null ? null : hashOfRow(written), at]) };
}

function questionIn(value: unknown): Question | undefined {
  return questionRowSchema.safeParse(value).data?.question;
}

/** A question goes with the text that its answer rests on, and waits for it where another one is here. */
async function takeQuestion(
  database: GlossDatabase,
  entry: SyncEntryRow,
  value: unknown,
  at: string,
): Promise<Taken> {
  const { questions, articles } = database;
  const key = keyOf(entry.id);
  const own = await questions.get(key);
  if (own && isAsked(own)) return { entry, later: 'work' };
  if (value === null) {
    await questions.delete(key);
    return { entry: withRegister(entry, [null, at]) };
  }
  const told = questionRowSchema.safeParse(value).data;
  if (told?.question.id !== key || isAsked(told.question)) return { entry };
  const { question, text } = told;
  const article = await articles.get(question.articleId);
  if (article && text !== null && hashOfText(article) !== text) return { entry, later: 'work' };
  const placed = await placedQuestion(database, question);
  await questions.put(placed);
  const taken = withRegister(entry, [hashOfRow(placed), at]);
  return { entry: text === null ? taken : { ...taken, text } };
}

/** A question about all saved stories leads to where its passages stand in the texts that are here. */
async function placedQuestion({ articles }: GlossDatabase, question: Question): Promise<Question> {
  if (!isListQuestion(question)) return question;
  const here = await articles.bulkGet(question.stories.map(({ articleId }) => articleId));
  return here.reduce(
    (placed, article) => (article ? placeListQuestion(placed, article) : placed),
    question,
  );
}

/**
 * Writes a row, null for none, into its table. Returns it as `heldOf` gives it; undefined where it doesn't hold, and
 * `later` where one of its place is being written here.
 */
async function writeRow(database: GlossDatabase, id: string, row: unknown): Promise<unknown> {
  const key = keyOf(id);
  switch (kindOf(id)) {
    case 'prediction':
      return writePrediction(database, key, row);
    case 'recap': {
      const recap = recapRunSchema.safeParse(row).data;
      if ((await database.recaps.get(key))?.status === 'running') return 'later';
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
