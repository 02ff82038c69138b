import {
  isBeingAnswered,
  isListQuestion,
  type ListQuestion,
  type Question,
  type questionStatuses,
  readingListId,
} from '#domain/asking/question.ts';
import { database, type GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';

const unfinished: (typeof questionStatuses)[number][] = ['queued', 'running'];

/** The questions about an article, oldest first. */
export function questionsOf(articleId: string): Promise<Question[]> {
  return database.questions.where('articleId').equals(articleId).sortBy('askedAt');
}

/** The questions about all saved stories, oldest first. */
export async function listQuestions(from: GlossDatabase = database): Promise<ListQuestion[]> {
  const asked = await from.questions.where('articleId').equals(readingListId).sortBy('askedAt');
  return asked.filter(isListQuestion);
}

export function findQuestion(id: string): Promise<Question | undefined> {
  return database.questions.get(id);
}

/**
 * Adds a question, and returns whether it did: not under an id that is taken, and not where its article was deleted
 * meanwhile. Throws `StorageFull` when there is no room.
 */
export function addQuestion(question: Question): Promise<boolean> {
  const { articles, questions } = database;
  return storing(() =>
    database.transaction('rw', articles, questions, async () => {
      const { id, articleId } = question;
      const isAskable =
        articleId === readingListId || (await articles.where({ id: articleId }).count());
      if (!isAskable || (await questions.where({ id }).count())) return false;
      await questions.put(question);
      return true;
    }),
  );
}

/**
 * Puts a question in the place of what it was, whoever holds it, and returns whether it did: one that was deleted
 * meanwhile, alone or with its article, stays away. Throws `StorageFull` when there is no room.
 */
export function replaceQuestion(question: Question): Promise<boolean> {
  const { questions } = database;
  return storing(() =>
    database.transaction('rw', questions, async () => {
      if (!(await questions.where({ id: question.id }).count())) return false;
      await questions.put(question);
      return true;
    }),
  );
}

/** Which of these questions `workerId` still has to answer. */
export async function questionsHeld(
  ids: readonly string[],
  workerId: string,
): Promise<ReadonlySet<string>> {
  const found = await database.questions.bulkGet([...ids]);
  const held = found.flatMap((question) =>
    question && question.workerId === workerId && isBeingAnswered(question) ? question.id : [],
  );
  return new Set(held);
}

export async function deleteQuestion(id: string): Promise<void> {
  await database.questions.delete(id);
}

/**
 * Changes a question that `workerId` still holds, and returns whether it did: one that was deleted, stopped or taken
 * up by another worker is left alone.
 */
export async function changeHeldQuestion(
  id: string,
  workerId: string | null,
  changes: Partial<Question>,
): Promise<boolean> {
  const changed = await database.questions
    .where('id')
    .equals(id)
    .and((question) => question.workerId === workerId && isBeingAnswered(question))
    .modify(changes);
  return changed > 0;
}

/** Unfinished questions that another worker held: that worker is gone. */
export function findOrphanedQuestions(workerId: string): Promise<Question[]> {
  return database.questions
    .where('status')
    .anyOf(unfinished)
    .and((question) => question.workerId !== workerId)
    .sortBy('askedAt');
}
