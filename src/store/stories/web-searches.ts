import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { isSearching, type WebSearch } from '#domain/analysis/web-search.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import { database } from '#store/database/database.ts';

/** Pages that searches gave, newest last, so that the stories that cite one are found when it is read. */
interface CitedPage {
  /** As `articleIdOf` its address. */
  page: string;
  articleId: string;
}

const pagesName = 'web pages';
const underWayName = 'web searches under way';
const mostPages = 2000;

/**
 * Changes the search of a story in one transaction, and what of its analysis goes with it; null leaves all as it
 * is. Returns whether anything was changed.
 */
export async function changeSearch(
  articleId: string,
  change: (web: WebSearch | null, run: AnalysisRun) => Partial<AnalysisRun> | null,
): Promise<boolean> {
  let changed = false;
  const { analyses, listFacts } = database;
  await database.transaction('rw', analyses, listFacts, database.changedStories, async () => {
    const run = await analyses.get(articleId);
    const changes = run && change(run.web ?? null, run);
    if (!run || !changes) return;
    changed = true;
    const next = { ...run, ...changes };
    await analyses.put(next);
    await noteUnderWay(articleId, isSearching(next.web));
  });
  return changed;
}

/** Stories whose search, or what is written with it, had not ended when they were last written. */
export async function searchesUnderWay(): Promise<string[]> {
  const { value } = (await database.listFacts.get(underWayName)) ?? {};
  return textsIn(value);
}

async function noteUnderWay(articleId: string, underWay: boolean): Promise<void> {
  const known = await searchesUnderWay();
  if (known.includes(articleId) === underWay) return;
  const others = known.filter((each) => each !== articleId);
  const value = underWay ? [...others, articleId] : others;
  await database.listFacts.put({ name: underWayName, value });
}

/** Notes the pages that a story's search gave. */
export async function noteCitedPages(articleId: string, urls: readonly string[]): Promise<void> {
  await database.transaction('rw', database.listFacts, async () => {
    const added = urls.map((url) => ({ page: articleIdOf(url), articleId }));
    const known = await citedPages();
    const others = known.filter(
      ({ page, articleId: of }) => of !== articleId || added.every((each) => each.page !== page),
    );
    const value = [...others, ...added].slice(-mostPages);
    await database.listFacts.put({ name: pagesName, value });
  });
}

/** The stories of which a search gave one of these pages. */
export async function storiesCiting(pageIds: readonly string[]): Promise<string[]> {
  const cited = (await citedPages()).filter(({ page }) => pageIds.includes(page));
  return [...new Set(cited.map(({ articleId }) => articleId))];
}

async function citedPages(): Promise<CitedPage[]> {
  const { value } = (await database.listFacts.get(pagesName)) ?? {};
  return Array.isArray(value) ? value.filter(isCitedPage) : [];
}

function isCitedPage(value: unknown): value is CitedPage {
  const { page, articleId }: { [name in keyof CitedPage]?: unknown } = { ...Object(value) };
  return typeof page === 'string' && typeof articleId === 'string';
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
