import type { Story } from '#domain/story.ts';
import { database } from './database.ts';

/** The `limit` stories saved last, newest first, and how many are saved in all. */
export async function savedStories(limit: number): Promise<{ stories: Story[]; total: number }> {
  const states = await database.readingStates.orderBy('savedAt').reverse().limit(limit).toArray();
  const ids = states.map(({ articleId }) => articleId);
  const [articles, runs, total] = await Promise.all([
    database.articles.bulkGet(ids),
    database.analyses.bulkGet(ids),
    database.readingStates.count(),
  ]);
  const stories = states.flatMap((state, index) => {
    const article = articles[index];
    return article ? [{ article, run: runs[index] ?? null, state }] : [];
  });
  return { stories, total };
}
