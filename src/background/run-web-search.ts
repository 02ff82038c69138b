import browser from 'webextension-polyfill';
import { type Found, findSources } from '#analysts/model/search/find-sources.ts';
import type { FoundSource } from '#analysts/model/search/read-results.ts';
import { registrableDomain } from '#analysts/model/search/registrable-domain.ts';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Claim } from '#domain/analysis/claim.ts';
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
import {
  changeQuestionSearch,
  changeSearch,
  changeSearchFor,
  noteCitedPages,
  type SearchAim,
} from '#store/stories/web-searches.ts';
import { failureOf } from './failure-of.ts';
import { modelEnvironment } from './model-environment.ts';
import { workerId } from './worker-id.ts';

/** Makes the queued search for a story or a question; resolves to whether it has sources from it. */
export async function runWebSearch(aim: SearchAim, signal: AbortSignal): Promise<boolean> {
  const asked = { query: '', host: '', provider: '' };
  const begun = await changeSearchFor(
    aim,
    whileHeld((web) => {
      Object.assign(asked, { query: web.query, host: web.host, provider: web.provider });
      return { ...web, status: 'running', failure: null };
    }),
  );
  const [article, settings] = await Promise.all([
    database.articles.get(aim.articleId),
    readSettings(),
  ]);
  if (!begun || !article || signal.aborted) return false;
  const service = chosenSearcher(settings);
  const fail = (failure: WebSearch['failure']) =>
    changeSearchFor(
      aim,
      whileHeld((web) => ({ ...web, ...ended(), status: 'failed', failure })),
    );
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
    await noteSearch(article.id, service, found);
    const pages = await Promise.all(found.sources.map(withLanguageOf));
    if (signal.aborted) return false;
    const kept = await keepSources(aim, article, pages, found);
    if (kept.length > 0) {
      await noteCitedPages(
        article.id,
        kept.map(({ url }) => url),
      );
    }
    return kept.length > 0;
  } catch (cause) {
    if (!signal.aborted) await fail(failureOf(cause, 'search'));
    return false;
  }
}

/** Writes what was found into the search while it is held; resolves to the sources that came of it. */
async function keepSources(
  { articleId, questionId }: SearchAim,
  article: Article,
  pages: readonly FoundPage[],
  found: Found,
): Promise<WebSource[]> {
  let kept: WebSource[] = [];
  const taken = (web: WebSearch, about: { earlier?: WebSource[]; question?: string }) => {
    const { wording } = found;
    const taking = { article, wording, domainOf: registrableDomain, ...about };
    const { sources, withheld, cuts } = takeSources(pages, taking);
    kept = sources;
    const cost = web.searches > 0 && web.cost === null ? null : addedCost(web.cost, found.cost);
    const { searches } = web;
    const counted = { found: found.sources.length, withheld, cuts, searches: searches + 1, cost };
    return { ...web, ...ended(), status: 'done' as const, sources, ...counted };
  };
  const isKept =
    questionId === null
      ? await changeSearch(articleId, (before, run) => {
          const web = whileHeld((held) =>
            taken(held, { earlier: citedBy(claimsOf(run.draft ?? {}), held) }),
          )(before);
          if (!web) return null;
          const apart = figuresApart(article, web.sources);
          return { web: { ...web, apart, corroboration: corroborate(shownOf(run), web.sources) } };
        })
      : await changeQuestionSearch(questionId, (before, { text, answer }) =>
          whileHeld((held) => {
            const earlier = citedBy(answer?.claims ?? [], held);
            return taken(held, { earlier, question: text });
          })(before),
        );
  return isKept ? kept : [];
}

function addedCost(before: number | null, now: number | null): number | null {
  return now === null ? null : (before ?? 0) + now;
}

/** The sources of earlier searches on which claims rest: they keep their numbers. */
function citedBy(claims: readonly Claim[], { sources }: WebSearch): WebSource[] {
  const ids = new Set(
    claims.filter(citesWeb).flatMap(({ sourceIds }) => sourceIds.map(sourceIdOf)),
  );
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

/** A change of the search while this worker holds it: once it was stopped or begun anew, it is another's. */
function whileHeld(change: (web: WebSearch) => WebSearch) {
  return (web: WebSearch | null) =>
    web && isUnderWay(web) && web.workerId === workerId ? change(web) : null;
}
