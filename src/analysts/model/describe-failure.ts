import type {
  AnalystFailure,
  FailureKind,
  FailureSubject,
} from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { extensionScheme } from '#domain/settings/built-for.ts';
import { isLocalAddress, presetOf, providerName } from '#domain/settings/endpoint-presets.ts';
import { type Endpoint, hostPattern } from '#domain/settings/settings.ts';
import { redactedStart } from './redact.ts';

/** What is known about a failure besides its kind; the words of each kind use what they need. */
export interface FailureFacts {
  /** What the service said, without keys. */
  message?: string;
  status?: number;
  code?: string;
  requestId?: string | null;
  responseFormat?: string;
  /** How long was waited, in milliseconds. */
  waited?: number;
  /** How many sections are complete. */
  complete?: number;
  pageTitle?: string;
  /** Where the service redirects requests, if the browser reveals it. */
  redirectedTo?: string;
  /** What it would cost, in US dollars. */
  cost?: number;
  /** Whether that includes a second reading. */
  withReading?: boolean;
  /** Epoch milliseconds. */
  retryAt?: number | null;
  /** How many tokens the request takes, and how many the model has room for. */
  tokens?: { needed: number; limit: number } | null;
}

/** A failure of an endpoint as it is stored: values for its words, and details without key or prompt. */
export function describeFailure(
  kind: FailureKind,
  endpoint: Endpoint,
  facts: FailureFacts = {},
  subject: FailureSubject = 'article',
): AnalystFailure {
  const { address, model, preset } = endpoint;
  const { host, origin } = new URL(address);
  const { message, pageTitle, redirectedTo, waited, complete, cost, withReading, tokens } = facts;
  const { billingUrl, originLine } = presetOf(preset);
  return makeFailure(kind, subject, {
    values: given({
      provider: providerName(endpoint),
      host,
      model,
      address,
      said: message,
      pageTitle,
      redirectedTo,
      waited,
      complete,
      cost,
      withReading,
      tokensNeeded: tokens?.needed,
      tokenLimit: tokens?.limit,
    }),
    places: {
      origin,
      pattern: hostPattern(address),
      billing: billingUrl,
      originLine: originLine ?? `OLLAMA_ORIGINS=${extensionScheme}://*`,
    },
    details: given({
      host,
      model,
      status: facts.status ? String(facts.status) : '',
      code: facts.code ?? '',
      message: message ?? '',
      // Some services make one of what they were sent.
      request: redactedStart(facts.requestId ?? '', endpoint.key, 100),
      format: facts.responseFormat ?? '',
    }),
    retryAt: facts.retryAt ?? null,
  });
}

/** Without what is not known. */
function given<Value>(all: Record<string, Value>): Record<string, NonNullable<Value>> {
  const known = (value: Value): value is NonNullable<Value> => value != null && value !== '';
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (known(value) ? [[name, value]] : [])),
  );
}

/** Why a request could not even be made; all of these look the same to `fetch`. */
export async function connectionFailureKind(
  address: string,
  environment: { hasAccess(address: string): Promise<boolean>; isOnline(): boolean },
): Promise<FailureKind> {
  if (!(await environment.hasAccess(address))) return 'access not granted';
  if (isLocalAddress(address)) return 'nothing listening';
  return environment.isOnline() ? 'unreachable' : 'offline';
}
