import { database } from '#store/database/database.ts';

/** How much is kept: articles read, stories saved, and the bytes it all takes (null where the browser does not tell). */
export async function spaceUsed(): Promise<{
  articles: number;
  saved: number;
  bytes: number | null;
}> {
  const [articles, saved, estimate] = await Promise.all([
    database.articles.count(),
    database.readingStates.count(),
    navigator.storage?.estimate(),
  ]);
  return { articles, saved, bytes: estimate?.usage ?? null };
}
