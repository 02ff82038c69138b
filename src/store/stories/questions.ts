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

/** Throws `StorageFull` when there is no room. */
export async function putQuestion(question: Question): Promise<void> {
  await storing(() => database.questions.put(question));
}

/** Changes a question whoever holds it; nothing where it was deleted. */
export async function changeQuestion(id: string, changes: Partial<Question>): Promise<void> {
  await storing(() => database.questions.update(id, changes));
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
