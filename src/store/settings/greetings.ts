import { type VersionWithNews, versionsWithNews } from '#domain/settings/versions-with-news.ts';
import { database } from '#store/database/database.ts';

const welcomed = 'welcomed';
const news = 'news';

/** Whether the welcome page was opened before. */
export async function isWelcomed(): Promise<boolean> {
  return (await database.listFacts.get(welcomed)) !== undefined;
}

export async function noteWelcome(): Promise<void> {
  await database.listFacts.put({ name: welcomed, value: true });
}

/** After an update: what is new is told where the version, or one that was skipped on the way to it, has something to tell. */
export async function noteUpdate(before: string, now: string): Promise<void> {
  const told = versionsWithNews.filter(
    (version) => isAfter(version, before) && !isAfter(version, now),
  );
  const last = told.at(-1);
  if (last !== undefined) await database.listFacts.put({ name: news, value: last });
}

/** The version whose news the reader has not dismissed; null for none. */
export async function newsToTell(): Promise<VersionWithNews | null> {
  const row = await database.listFacts.get(news);
  return versionsWithNews.find((version) => version === row?.value) ?? null;
}

export async function dismissNews(): Promise<void> {
  await database.listFacts.delete(news);
}

/** Compares versions as the browser does: number by number. */
function isAfter(version: string, other: string): boolean {
  const [mine, theirs] = [version, other].map((each) => each.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (mine?.[at] ?? 0) - (theirs?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
