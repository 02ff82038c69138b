import { placedPassages, sentencesByWords } from '#domain/asking/placed-passages.ts';
import type { ListQuestion } from '#domain/asking/question.ts';
import { recheckListQuestion } from '#domain/backup/recheck-story.ts';
import { pastQuestion } from '#domain/backup/rehome-story.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { Importing } from './import-run.ts';
import { takeNewest } from './take-newest.ts';

/** Takes a question about all saved stories from a file, its claims checked again; moments of the future become the oldest. */
export function takeListQuestion(told: ListQuestion, importing: Importing): Promise<void> {
  return importing.addQuestion(pastQuestion(recheckListQuestion(told), importing.options.now));
}

/**
 * Imports questions whose ids are not taken. A passage that its story doesn't have, because it changed or because
 * somebody wrote the file, leads to no sentence, and the question says that it no longer matches.
 */
export async function takeListQuestions(
  database: GlossDatabase,
  questions: readonly ListQuestion[],
  importId: string | null,
): Promise<void> {
  if (questions.length === 0) return;
  const ids = questions.flatMap(({ stories }) => stories.map(({ articleId }) => articleId));
  const articles = await database.articles.bulkGet([...new Set(ids)]);
  const texts = new Map(
    articles.flatMap((article) =>
      article ? [[article.id, sentencesByWords(article)] as const] : [],
    ),
  );
  const placed = questions.map((question): ListQuestion => {
    const stories = question.stories.map((story) => {
      // None for a story that isn't there.
      const places = texts.get(story.articleId);
      return placedPassages(story, ({ text }) => places?.get(text) ?? null);
    });
    const lost = stories.some(({ passages }) => passages.some((one) => one.sentenceId === null));
    return { ...question, stories, ...(lost && { changed: true }) };
  });
  await takeNewest(database, database.questions, placed, (_, known) => !known, importId);
}
