import type { Article } from '#domain/article/article.ts';
import type { ListQuestion } from '#domain/asking/question.ts';
import {
  carryListQuestion,
  carryQuestions,
  placeListQuestion,
} from '#domain/revisions/carry-question.ts';
import type { TextChange } from '#domain/revisions/text-change.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { listQuestions } from './questions.ts';

/** A text that comes into its place; `change` is null where nothing is known of one before it. */
export interface NewText {
  after: Article;
  change: TextChange | null;
}

/**
 * Carries every question that rests on an article's text over to its new text. To be called in the transaction that
 * replaces it, over `questions` too.
 */
export async function carryToText(database: GlossDatabase, change: TextChange): Promise<void> {
  const { questions } = database;
  const { after } = change;
  const asked = await questions.where('articleId').equals(after.id).toArray();
  await questions.bulkPut(carryQuestions(asked, change, Date.now()));
  await questions.bulkPut(await carriedListQuestions(database, [{ after, change }]));
}

/** Has the questions about all saved stories lead to an article that wasn't there. In the transaction that adds it. */
export async function leadToText(database: GlossDatabase, after: Article): Promise<void> {
  const carried = await carriedListQuestions(database, [{ after, change: null }]);
  await database.questions.bulkPut(carried);
}

/** The questions about all saved stories that new texts change, as they stand beside them. */
export async function carriedListQuestions(
  database: GlossDatabase,
  texts: readonly NewText[],
): Promise<ListQuestion[]> {
  if (texts.length === 0) return [];
  const asked = await listQuestions(database);
  const asTheyAre = new Set(asked);
  const carried = texts.reduce((questions, { after, change }) => {
    if (!questions.some((question) => restsOn(question, after.id))) return questions;
    return questions.map((question) =>
      change ? carryListQuestion(question, change) : placeListQuestion(question, after),
    );
  }, asked);
  return carried.filter((question) => !asTheyAre.has(question));
}

function restsOn({ stories }: ListQuestion, id: string): boolean {
  return stories.some(({ articleId }) => articleId === id);
}
