import type { Endpoint } from '#domain/settings/settings.ts';

/** A result as a service lists it, before anything of it is believed. */
export interface RawResult {
  url: unknown;
  title: unknown;
  /** A date in any notation. */
  published?: unknown;
  /** Texts of the page, the best first. */
  passages: readonly unknown[];
}

export interface SearchQuestion {
  service: Endpoint;
  query: string;
  /** BCP 47 language of the article, or `und`. */
  language: string;
}

/** How one service is asked, and what of its answers is understood. */
export interface SearchAdapter {
  request(question: SearchQuestion): { url: string; init: RequestInit };
  /** The results in the order of the service; null for an answer of another shape. */
  read(body: unknown): readonly RawResult[] | null;
  /** Whose words the passages are: the pages', or those of a model that answers in its own. */
  wording: 'page' | 'service';
  /** US dollars that the service says it took. */
  costIn?(body: unknown): number | null;
  /** Why an empty list is a failure, in the service's words; empty where nothing was found indeed. */
  troubleIn?(body: unknown): string;
}

/** A request with a JSON body. */
export function postJson(body: unknown, headers: Record<string, string>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The header for a key, where there is one. */
export function bearer(key: string): Record<string, string> {
  return key ? { authorization: `Bearer ${key}` } : {};
}
