import type { ListQuestion } from '#domain/asking/question.ts';
import { articlesThere } from '#store/stories/find-article.ts';

/** The stories of a question that are still there: of what was deleted since, nothing is sent. */
export async function stillSaved(
  stories: ListQuestion['stories'],
): Promise<ListQuestion['stories']> {
  const there = await articlesThere(stories.map(({ articleId }) => articleId));
  return stories.filter(({ articleId }) => there.has(articleId));
}
