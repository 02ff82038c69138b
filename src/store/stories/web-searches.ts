import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { isSearching, isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import type { Question } from '#domain/asking/question.ts';
import { database, type GlossDatabase } from '#store/database/database.ts';

/** Pages that searches gave, newest last, so that the stories that cite one are found when it is read. */
interface CitedPage {
  /** As `articleIdOf` its address. */
  page: string;
  articleId: string;
}

/** What the web is searched for: a story, or a question about it. */
export interface SearchAim {
  articleId: string;
  /** Null for the story. */
  questionId: string | null;
}

const pagesName = 'web pages';
const underWayName = 'web searches under way';
const underWayOfQuestions = 'web searches for questions under way';
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
    await noteUnderWay(underWayName, articleId, isSearching(next.web));
  });
  return changed;
}

/** The same for the search of a question. */
export async function changeQuestionSearch(
  questionId: string,
  change: (web: WebSearch | null, question: Question) => WebSearch | null,
): Promise<boolean> {
  let changed = false;
  const { questions, listFacts } = database;
  await database.transaction('rw', questions, listFacts, async () => {
    const question = await questions.get(questionId);
    const web = question && change(question.web ?? null, question);
    if (!question || !web) return;
    changed = true;
    await questions.put({ ...question, web });
    await noteUnderWay(underWayOfQuestions, questionId, isSearching(web));
  });
  return changed;
}

/** The same for whichever of the two the web is searched for. */
export function changeSearchFor(
  { articleId, questionId }: SearchAim,
  change: (web: WebSearch | null) => WebSearch | null,
): Promise<boolean> {
  if (questionId !== null) return changeQuestionSearch(questionId, change);
  return changeSearch(articleId, (before) => {
    const web = change(before);
    return web && { web };
  });
}

/** Stories whose search, or what is written with it, had not ended when they were last written. */
export function searchesUnderWay(): Promise<string[]> {
  return namesUnder(underWayName);
}

/** Questions whose search had not ended then. */
export function questionSearchesUnderWay(): Promise<string[]> {
  return namesUnder(underWayOfQuestions);
}

/** Those of the questions whose search `workerId` still has to make. */
export async function questionSearchesHeld(
  ids: readonly string[],
  workerId: string,
): Promise<string[]> {
  const found = await database.questions.bulkGet([...ids]);
  return found.flatMap((question) =>
    question && isUnderWay(question.web) && question.web?.workerId === workerId ? question.id : [],
  );
}

async function noteUnderWay(name: string, id: string, underWay: boolean): Promise<void> {
  const known = await namesUnder(name);
  if (known.includes(id) === underWay) return;
  const others = known.filter((each) => each !== id);
  const value = underWay ? [...others, id] : others;
  await database.listFacts.put({ name, value });
}

async function namesUnder(name: string): Promise<string[]> {
  const { value } = (await database.listFacts.get(name)) ?? {};
  return textsIn(value);
}

/** Notes the pages that a story's search gave. */
export async function noteCitedPages(
  articleId: string,
  urls: readonly string[],
  into: GlossDatabase = database,
): Promise<void> {
  const { listFacts } = into;
  await into.transaction('rw', listFacts, async () => {
    const added = urls.map((url) => ({ page: articleIdOf(url), articleId }));
    const known = await citedPages(into);
    const others = known.filter(
      ({ page, articleId: of }) => of !== articleId || added.every((each) => each.page !== page),
    );
    const value = [...others, ...added].slice(-mostPages);
    await listFacts.put({ name: pagesName, value });
  });
}

/** The stories of which a search gave one of these pages. */
export async function storiesCiting(pageIds: readonly string[]): Promise<string[]> {
  const cited = (await citedPages(database)).filter(({ page }) => pageIds.includes(page));
  return [...new Set(cited.map(({ articleId }) => articleId))];
}

async function citedPages({ listFacts }: GlossDatabase): Promise<CitedPage[]> {
  const { value } = (await listFacts.get(pagesName)) ?? {};
  return Array.isArray(value) ? value.filter(isCitedPage) : [];
}

function isCitedPage(value: unknown): value is CitedPage {
  const { page, articleId }: { [name in keyof CitedPage]?: unknown } = { ...Object(value) };
  return typeof page === 'string' && typeof articleId === 'string';
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
