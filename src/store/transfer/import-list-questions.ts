import type { Article } from '#domain/article/article.ts';
import { sentenceLine } from '#domain/article/sentence-line.ts';
import type { AskedStory, ListQuestion } from '#domain/asking/question.ts';
import { recheckListQuestion } from '#domain/backup/recheck-story.ts';
import { past } from '#domain/backup/rehome-story.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { Importing } from './import-run.ts';
import { takeNewest } from './take-newest.ts';

/** Takes a question about all saved stories from a file, its claims checked again; one of the future becomes the oldest. */
export function takeListQuestion(told: ListQuestion, importing: Importing): Promise<void> {
  const askedAt = past(told.askedAt, importing.options.now);
  return importing.addQuestion({ ...recheckListQuestion(told), askedAt });
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
    articles.flatMap((article) => (article ? [[article.id, sentencesOf(article)] as const] : [])),
  );
  const placed = questions.map((question): ListQuestion => {
    const stories = question.stories.map((story) => placedStory(story, texts.get(story.articleId)));
    const lost = stories.some(({ passages }) => passages.some((one) => one.sentenceId === null));
    return { ...question, stories, ...(lost && { changed: true }) };
  });
  await takeNewest(database, database.questions, placed, (_, known) => !known, importId);
}

/** `sentences`: their ids by their words; undefined for a story that isn't there. */
function placedStory(
  story: AskedStory,
  sentences: ReadonlyMap<string, string> | undefined,
): AskedStory {
  const passages = story.passages.map((passage) => ({
    ...passage,
    sentenceId: sentences?.get(passage.text) ?? null,
  }));
  return { ...story, passages };
}

function sentencesOf(article: Article): Map<string, string> {
  return new Map(
    article.sentences.map((sentence) => [sentenceLine(article, sentence), sentence.id]),
  );
}
