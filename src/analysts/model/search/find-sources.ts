import { AnalystError, type FailureKind } from '#domain/analysis/analyst-failure.ts';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import {
  isOpen,
  priceOfSearch,
  searchingModelOf,
  searchPresetOf,
} from '#domain/settings/search-services.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { connectionFailureKind } from '../describe-failure.ts';
import { failureKindOf } from '../failure-kind.ts';
import { grantedFetch } from '../granted-fetch.ts';
import { isRecord } from '../is-record.ts';
import { jsonOf } from '../json-of.ts';
import { keyProblemOf } from '../key-problem.ts';
import type { ModelEnvironment } from '../model-job.ts';
import { redirectedTo } from '../redirected-to.ts';
import { restOfBody } from '../rest-of-body.ts';
import { isWebPage, readServiceReply, tellsOfError } from '../service-reply.ts';
import { valueWithoutKey } from '../without-key.ts';
import { describeSearchFailure, type SearchFailureFacts } from './describe-search-failure.ts';
import { type FoundSource, readResults } from './read-results.ts';
import type { SearchQuestion } from './search-adapter.ts';
import { adapterOf } from './search-adapters.ts';

/** Milliseconds after which a search is given up; a model that searches takes its time. */
const patience = { search: 20_000, model: 60_000 };
const longestBody = 4_000_000;

export interface Search extends SearchQuestion {
  signal: AbortSignal;
  environment: Pick<ModelEnvironment, 'hasAccess' | 'maySend' | 'isOnline' | 'fetch' | 'now'> & {
    /** Milliseconds; another limit than that of the kind of service. */
    searchPatience?: number;
  };
}

/** What a search gave. */
export interface Found {
  /** In the order of the service. Empty only where the service found nothing. */
  sources: FoundSource[];
  /** Whose words the passages are. */
  wording: 'page' | 'service';
  /** US dollars; null where neither the service nor the table tells. */
  cost: number | null;
}

/**
 * Searches the web with a service of the reader's, once. Throws an `AnalystError` where it fails, in whatever
 * way; when the signal aborts, throws the signal's reason. Cookies, and where the reader is, stay here.
 */
export async function findSources(search: Search): Promise<Found> {
  const { service, signal, environment } = search;
  signal.throwIfAborted();
  const adapter = adapterOf(service);
  const fail = (kind: FailureKind, facts: SearchFailureFacts = {}): never => {
    throw new AnalystError(describeSearchFailure(kind, service, facts));
  };
  if (!adapter) return fail('service removed');
  const problem = missingKey(service);
  if (problem) return fail(problem);
  // Of a service that needs no access to its host, nobody else has asked this.
  if (isOpen(service) && (await environment.maySend?.()) === false) {
    return fail('access not granted');
  }
  const { url, init } = adapter.request(search);
  const body = await answerTo(search, url, init, fail);
  const results = adapter.read(body);
  if (results === null) {
    return isRecord(body) && tellsOfError(body)
      ? fail('request rejected', {
          message: readServiceReply(noReply, textOf(body), service.key).message,
        })
      : fail('unusable answer');
  }
  const now = environment.now?.() ?? Date.now();
  // A service that echoes the key must not have it kept among its results.
  const sources = valueWithoutKey(readResults(results, now), service.key);
  // A list of which nothing can be read is not one of nothing.
  if (sources.length === 0 && results.length > 0) return fail('unusable answer');
  const trouble = sources.length === 0 ? (adapter.troubleIn?.(body) ?? '') : '';
  if (trouble) return fail('busy', { message: trouble.slice(0, 300) });
  const cost = adapter.costIn?.(body) ?? priceOfSearch(service);
  return { sources, wording: adapter.wording, cost };
}

const noReply = { status: 400, headers: new Headers() };
const textOf = (body: unknown) => JSON.stringify(body).slice(0, 100_000);

/** The JSON that the service answers with. */
async function answerTo(
  { service, signal, environment }: Search,
  url: string,
  init: RequestInit,
  fail: (kind: FailureKind, facts?: SearchFailureFacts) => never,
): Promise<unknown> {
  const limit =
    environment.searchPatience ?? (searchingModelOf(service) ? patience.model : patience.search);
  const expiry = AbortSignal.timeout(limit);
  // A service that lets every page in needs no access to its host.
  const fetchIt = isOpen(service) ? (environment.fetch ?? fetch) : grantedFetch(environment);
  let response: Response;
  let text: string;
  try {
    response = await fetchIt(url, {
      ...init,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, expiry]),
    });
    text = await restOfBody(response.body?.getReader(), longestBody);
  } catch {
    signal.throwIfAborted();
    if (expiry.aborted) return fail('no answer', { waited: limit });
    return fail(
      isOpen(service) && environment.isOnline()
        ? 'unreachable'
        : await connectionFailureKind(service.address, environment),
    );
  }
  const elsewhere = redirectedTo(response, url);
  const reply = readServiceReply(response, elsewhere === null ? text : '', service.key);
  if (elsewhere !== null) return fail('redirected', { ...reply, redirectedTo: elsewhere });
  const body = jsonOf(text);
  if (response.ok && body !== undefined && !isWebPage(text, response.headers)) return body;
  const now = environment.now?.() ?? Date.now();
  const retryAt = reply.retryAfter === null ? null : now + reply.retryAfter;
  return fail(kindOf(reply, service, response.ok), { ...reply, retryAt });
}

function kindOf(
  reply: ReturnType<typeof readServiceReply>,
  service: Endpoint,
  ok: boolean,
): FailureKind {
  // As installed, SearXNG answers browsers alone.
  if (service.preset === 'searxng' && reply.status === 403) return 'format refused';
  if (ok && reply.pageTitle === null) return 'unusable answer';
  return failureKindOf(reply, isLocalAddress(service.address));
}

function missingKey(service: Endpoint) {
  const problem = keyProblemOf(service);
  if (problem || service.key) return problem;
  return searchPresetOf(service)?.needsKey ? 'no key' : null;
}
