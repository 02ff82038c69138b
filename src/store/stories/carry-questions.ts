import type { Article } from '#domain/article/article.ts';
import type { ListQuestion } from '#domain/asking/question.ts';
import {
  carryListQuestion,
  carryQuestions,
  placeListQuestion,
} from '#domain/revisions/carry-question.ts';
import { hasSameSentences, textChange } from '#domain/revisions/text-change.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { listQuestions } from './questions.ts';

/** An article that is about to stand where another did; `before` is null where none did. */
export interface ReplacedText {
  before: Article | null;
  after: Article;
}

/**
 * Carries every question that rests on an article's text over to its new text. To be called in the transaction that
 * replaces it, over `questions` too.
 */
export async function carryToText(database: GlossDatabase, replaced: ReplacedText): Promise<void> {
  const { before, after } = replaced;
  const { questions } = database;
  if (before && !hasSameSentences(before, after)) {
    const asked = await questions.where('articleId').equals(after.id).toArray();
    await questions.bulkPut(carryQuestions(asked, textChange(before, after), Date.now()));
  }
  await questions.bulkPut(await carriedListQuestions(database, [replaced]));
}

/** The questions about all saved stories that new texts change, as they stand beside them. */
export async function carriedListQuestions(
  database: GlossDatabase,
  replaced: readonly ReplacedText[],
): Promise<ListQuestion[]> {
  const changed = replaced.filter(
    ({ before, after }) => !before || !hasSameSentences(before, after),
  );
  if (changed.length === 0) return [];
  const asked = await listQuestions(database);
  const asTheyAre = new Set(asked);
  const carried = changed.reduce((questions, { before, after }) => {
    if (!questions.some((question) => restsOn(question, after.id))) return questions;
    const change = before && textChange(before, after);
    return questions.map((question) =>
      change ? carryListQuestion(question, change) : placeListQuestion(question, after),
    );
  }, asked);
  return carried.filter((question) => !asTheyAre.has(question));
}

function restsOn({ stories }: ListQuestion, id: string): boolean {
  return stories.some(({ articleId }) => articleId === id);
}
