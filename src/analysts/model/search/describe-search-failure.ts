import type { AnalystFailure, FailureKind } from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import { isOpen, searcherName, searchPresetOf } from '#domain/settings/search-services.ts';
import { type Endpoint, hostPattern } from '#domain/settings/settings.ts';

/** What is known about a search that failed, besides its kind. */
export interface SearchFailureFacts {
  /** What the service said, without keys. */
  message?: string;
  status?: number;
  code?: string;
  /** How long was waited, in milliseconds. */
  waited?: number;
  pageTitle?: string | null;
  redirectedTo?: string | undefined;
  /** What it would cost, in US dollars. */
  cost?: number;
  /** Epoch milliseconds. */
  retryAt?: number | null;
}

/** A failure of a search as it is stored, with details that hold neither key nor query. */
export function describeSearchFailure(
  kind: FailureKind,
  service: Endpoint,
  facts: SearchFailureFacts = {},
): AnalystFailure {
  const { address, preset } = service;
  const { host, origin } = new URL(address);
  const { message = '', status, code = '', pageTitle, redirectedTo, waited, cost } = facts;
  const failure = makeFailure(kind, 'search', {
    values: {
      provider: searcherName(service),
      host,
      model: searcherName(service),
      address,
      ...(message && { said: message }),
      ...(pageTitle && { pageTitle }),
      ...(redirectedTo && { redirectedTo }),
      ...(waited && { waited }),
      ...(cost !== undefined && { cost }),
    },
    places: {
      origin,
      pattern: hostPattern(address),
      billing: (searchPresetOf(service) ?? presetOf(preset)).billingUrl,
      originLine: '',
    },
    details: {
      host,
      ...(status && { status: String(status) }),
      ...(code && { code }),
      ...(message && { message }),
    },
    retryAt: facts.retryAt ?? null,
  });
  // What is lacking is no access to a host, but the reader's word that search terms may be sent: another try asks for it.
  if (kind !== 'access not granted' || !isOpen(service)) return failure;
  return { ...failure, action: 'try again', actionTarget: null };
}
