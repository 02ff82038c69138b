import browser from 'webextension-polyfill';
import { type Found, findSources } from '#analysts/model/search/find-sources.ts';
import type { FoundSource } from '#analysts/model/search/read-results.ts';
import { registrableDomain } from '#analysts/model/search/registrable-domain.ts';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import { citesWeb, sourceIdOf, type WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { chosenSearcher, hostOfSearch } from '#domain/settings/search-services.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { corroborate } from '#domain/web-sources/corroborate.ts';
import { figuresApart } from '#domain/web-sources/figures-apart.ts';
import { type FoundPage, takeSources } from '#domain/web-sources/take-sources.ts';
import { database } from '#store/database/database.ts';
import { noteExpense } from '#store/settings/expenses.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeSearch, noteCitedPages } from '#store/stories/web-searches.ts';
import { failureOf } from './failure-of.ts';
import { modelEnvironment } from './model-environment.ts';
import { workerId } from './worker-id.ts';

/** Makes the queued search of a story; resolves to whether it has sources from it. */
export async function runWebSearch(articleId: string, signal: AbortSignal): Promise<boolean> {
  const asked = { query: '', host: '', provider: '' };
  const begun = await changeHeld(articleId, (web) => {
    Object.assign(asked, { query: web.query, host: web.host, provider: web.provider });
    return { ...web, status: 'running', failure: null };
  });
  const [article, settings] = await Promise.all([database.articles.get(articleId), readSettings()]);
  if (!begun || !article || signal.aborted) return false;
  const service = chosenSearcher(settings);
  const fail = (failure: WebSearch['failure']) =>
    changeHeld(articleId, (web) => ({ ...web, ...ended(), status: 'failed', failure }));
  // The reader may have chosen another service since, to which they did not agree to send this.
  if (!service || hostOfSearch(service) !== asked.host) {
    const { provider } = asked;
    await fail(makeFailure('service removed', 'search', { values: { provider } }));
    return false;
  }
  try {
    const found = await findSources({
      service: await withKey(service, browser.storage.session),
      query: asked.query,
      language: article.language,
      signal,
      environment: modelEnvironment('searchTerms'),
    });
    await noteSearch(articleId, service, found);
    const pages = await Promise.all(found.sources.map(withLanguageOf));
    if (signal.aborted) return false;
    return await keepSources(article, pages, found);
  } catch (cause) {
    if (!signal.aborted) await fail(failureOf(cause, 'search'));
    return false;
  }
}

async function keepSources(
  article: Article,
  pages: readonly FoundPage[],
  found: Found,
): Promise<boolean> {
  let kept: WebSource[] = [];
  const isKept = await changeHeld(article.id, (web, run) => {
    const cited = citedSources(run, web);
    const { sources, withheld, cuts } = takeSources(
      article,
      pages,
      found.wording,
      registrableDomain,
      cited,
    );
    kept = sources;
    const cost = web.searches > 0 && web.cost === null ? null : addedCost(web.cost, found.cost);
    return {
      ...web,
      ...ended(),
      status: 'done',
      sources,
      found: found.sources.length,
      withheld,
      cuts,
      apart: figuresApart(article, sources),
      corroboration: corroborate(shownOf(run), sources),
      searches: web.searches + 1,
      cost,
    };
  });
  const addresses = kept.map(({ url }) => url);
  if (isKept) await noteCitedPages(article.id, addresses);
  return isKept && kept.length > 0;
}

function addedCost(before: number | null, now: number | null): number | null {
  return now === null ? null : (before ?? 0) + now;
}

/** The sources of earlier searches on which claims rest: they keep their numbers. */
function citedSources(run: AnalysisRun, { sources }: WebSearch): WebSource[] {
  const claims = claimsOf(run.draft ?? {}).filter(citesWeb);
  const ids = new Set(claims.flatMap(({ sourceIds }) => sourceIds.map(sourceIdOf)));
  return sources.filter(({ id }) => ids.has(id));
}

async function withLanguageOf(source: FoundSource): Promise<FoundPage> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(
    source.passages.join(' ').slice(0, 2000),
  );
  const [likeliest] = languages;
  const language = isReliable && likeliest ? likeliest.language : 'und';
  return { ...source, language };
}

async function noteSearch(articleId: string, service: Endpoint, { cost }: Found): Promise<void> {
  const { host } = new URL(service.address);
  const tokens = { inputTokens: 0, outputTokens: 0 };
  const model = service.model || service.preset;
  await noteExpense({ at: Date.now(), articleId, host, model, ...tokens, cost, for: 'search' });
}

const ended = () => ({ workerId: null, finishedAt: Date.now() });

/** Changes the search while this worker holds it: once it was stopped or begun anew, it is another's. */
function changeHeld(
  articleId: string,
  change: (web: WebSearch, run: AnalysisRun) => WebSearch,
): Promise<boolean> {
  return changeSearch(articleId, (web, run) =>
    web && isUnderWay(web) && web.workerId === workerId ? { web: change(web, run) } : null,
  );
}
