import type { Page } from 'playwright';
import type { Question } from '#domain/asking/question.ts';
import { storedRows } from './stored-rows.ts';

/** The field for questions about the article in the panel. */
export const questionField = (panel: Page) =>
  panel.getByRole('textbox', { name: 'Ask about this article' });

/** One question with its answer. */
export const askedInPanel = (panel: Page, text: string) =>
  panel.getByRole('region', { name: text });

export async function askInPanel(panel: Page, text: string): Promise<void> {
  await questionField(panel).fill(text);
  await questionField(panel).press('Enter');
  await askedInPanel(panel, text).waitFor();
}

/** The stored questions, oldest first. */
export async function storedQuestions(panel: Page): Promise<Question[]> {
  const questions = await storedRows(panel, 'questions');
  return questions.sort((one, other) => one.askedAt - other.askedAt);
}
