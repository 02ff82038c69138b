import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { isPart } from '#domain/article/article-part.ts';
import { compareRevisions } from '#domain/revisions/compare-revisions.ts';
import { changeOfText } from '#domain/revisions/text-change.ts';
import { carryRun } from '#domain/web-sources/carry-run.ts';
import { database, type GlossDatabase } from '#store/database/database.ts';
import { carryToText, leadToText } from './carry-questions.ts';

/** An address in the form that is compared: without its fragment. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** The article last read at an address, either the address bar's or the canonical one; only a part if only a part was read. */
export async function findArticleByUrl(url: string): Promise<Article | undefined> {
  const address = withoutFragment(url);
  const found = await database.articles.where('url').equals(address).toArray();
  const canonical = await database.articles.where('canonicalUrl').equals(address).toArray();
  return [...found, ...canonical].sort(
    (one, other) =>
      Number(isPart(one.id)) - Number(isPart(other.id)) ||
      other.collectedAt.localeCompare(one.collectedAt),
  )[0];
}

/** What became of an article that was read, with the earlier one where its text or title changed. */
export type Kept =
  | { outcome: 'unknown' | 'new' | 'unchanged' }
  | { outcome: 'changed'; before: Article };

/**
 * Saves an article. If it is unchanged, the first reading stays, because its time says how fresh it was
 * collected. If it changed, the earlier text and its analysis become the previous revision, unless the
 * reader `corrected` the extraction, here or with a rule for the site: what that changed is no revision. What was
 * written of the earlier text, and the questions about it, go over to the new one. One that isn't there is kept only where it `mayBeNew`.
 */
export async function keepArticle(
  article: Article,
  { corrected = false, mayBeNew = true } = {},
): Promise<Kept> {
  const { articles, analyses, editions, questions } = database;
  return database.transaction('rw', articles, analyses, editions, questions, async () => {
    const before = await articles.get(article.id);
    if (!before) {
      if (!mayBeNew) return { outcome: 'unknown' };
      await articles.put(article);
      await leadToText(database, article);
      return { outcome: 'new' };
    }
    if (before.text === article.text && before.title === article.title) {
      await articles.update(article.id, { url: article.url });
      return { outcome: 'unchanged' };
    }
    const run = (await analyses.get(article.id)) ?? null;
    await keepEdition(database, before, article, run, corrected);
    await articles.put(article);
    const change = changeOfText(before, article);
    if (change) {
      if (run) await analyses.put(carryRun(run, change, Date.now()));
      await carryToText(database, change);
    }
    return { outcome: 'changed', before };
  });
}

/**
 * The text that another takes the place of becomes the previous revision, with what was said of it, unless only what the
 * reader leaves out has changed. In the transaction that replaces it.
 */
export async function keepEdition(
  { editions }: GlossDatabase,
  before: Article,
  after: Article,
  run: AnalysisRun | null,
  corrected = false,
): Promise<void> {
  if (corrected || isCorrectionOnly(before, after)) {
    await editions.where({ articleId: after.id }).modify((edition) => {
      edition.after ??= before;
    });
    return;
  }
  const analysisBefore = run ? shownOf(run) : null;
  await editions.put({ articleId: after.id, before, analysisBefore, noticedAt: Date.now() });
}

/** True when a reading differs from the one before only in what the reader's rules leave out, or no longer do. */
function isCorrectionOnly(before: Article, article: Article): boolean {
  const more = (article.coverage.leftOut ?? 0) - (before.coverage.leftOut ?? 0);
  if (more === 0) return false;
  const { headline, added, removed, reworded } = compareRevisions(before, article);
  return headline === null && reworded.length === 0 && (more > 0 ? added : removed).length === 0;
}
