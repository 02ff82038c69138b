import type {
  AnalystFailure,
  FailureAction,
  FailureKind,
} from '#domain/analysis/analyst-failure.ts';
import { costInWords } from '#i18n/cost-in-words.ts';
import { isLocalAddress, presetOf, providerName } from '#domain/settings/endpoint-presets.ts';
import { type Endpoint, hostPattern } from '#domain/settings/settings.ts';
import { redact } from './redact.ts';

/** What is known of a failure beside its kind; each sentence uses what it needs. */
export interface FailureFacts {
  /** What the service said, without keys. */
  message?: string;
  status?: number;
  code?: string;
  requestId?: string | null;
  rung?: string;
  /** How long was waited, in milliseconds. */
  waited?: number;
  /** How many sections are complete. */
  complete?: number;
  pageTitle?: string;
  /** Where the service passes requests on to, as far as the browser tells. */
  redirectedTo?: string;
  /** What it would cost, in US dollars. */
  cost?: number;
  /** Epoch milliseconds. */
  retryAt?: number | null;
  /** How many tokens the article takes, and how many the model has room for. */
  tokens?: { needed: number; limit: number } | null;
}

interface Names {
  provider: string;
  host: string;
  model: string;
}

type Describe = (names: Names, facts: FailureFacts, endpoint: Endpoint) => Description;
type Description = [
  sentence: string,
  action: FailureAction,
  target?: string | null,
  others?: FailureAction[],
];

const descriptions: Record<FailureKind, Describe> = {
  'costs much': ({ model }, { cost = 0, complete = 0 }) => [
    `This article would cost about ${costInWords(cost)} with ${model}.`,
    'go ahead',
    null,
    [complete > 0 ? 'keep as it is' : 'keep the brief'],
  ],
  'no key': ({ provider }) => [
    `Add a key for ${provider} to use it. The brief made on this device needs none.`,
    'open settings',
  ],
  'refused key': ({ provider }) => [`${provider} did not accept this key.`, 'open settings'],
  'origin refused': ({ host }, _, { preset }) => [
    `${host} refused a request from a browser extension.`,
    'copy origin line',
    presetOf(preset).originLine ?? 'OLLAMA_ORIGINS=chrome-extension://*',
    ['leave origin out'],
  ],
  'not permitted': ({ provider, model }, { message }) => [
    message
      ? `${provider} says: ${message}`
      : `${provider} does not permit this key to use ${model}.`,
    'choose model',
  ],
  'no credit': ({ provider }, _, { preset }) => {
    const { billingUrl } = presetOf(preset);
    return [
      `Your ${provider} account has no credit left. Trying again will not help.`,
      billingUrl ? 'open billing' : 'open settings',
      billingUrl,
    ];
  },
  'no such model': ({ provider, model }) => [
    model
      ? `${provider} has no model called ${model}.`
      : `Choose which model of ${provider} to use.`,
    'choose model',
  ],
  'no service here': (_, __, { address }) =>
    /\/v\d/.test(new URL(address).pathname)
      ? [`No model service answers at ${address}.`, 'open settings']
      : [
          `No model service answers at ${address}. Most addresses end in /v1.`,
          'add /v1',
          `${address.replace(/\/+$/, '')}/v1`,
        ],
  'too long': ({ model }, { tokens }) => [
    tokens
      ? `This article is too long for ${model} (${number(tokens.needed)} of ${number(tokens.limit)} tokens).`
      : `This article is too long for ${model}.`,
    'choose model',
  ],
  'cut silently': ({ host }) => [
    `${host} cut off the start of the article, so the answer was dropped.`,
    'choose model',
  ],
  'rate limited': ({ provider }, { retryAt }) => [
    retryAt
      ? `${provider} asks to wait before the next request.`
      : `${provider} is limiting requests.`,
    'try again',
  ],
  'request rejected': ({ provider }, { message }) => [
    message ? `${provider} rejected the request: ${message}` : `${provider} rejected the request.`,
    'open settings',
  ],
  busy: ({ provider }) => [`${provider} is busy or starting.`, 'try again'],
  'access not granted': (_, __, { address }) => [
    `Allow access to ${new URL(address).origin} to use it.`,
    'allow access',
    hostPattern(address),
  ],
  offline: () => ['You are offline.', 'try again'],
  'nothing listening': ({ host }) => [`Nothing is running at ${host}.`, 'open settings'],
  unreachable: ({ host }, _, { address }) => [
    `Could not reach ${host}.`,
    'open address',
    new URL(address).origin,
  ],
  'web page instead': ({ host }, { pageTitle }, { address }) => [
    pageTitle
      ? `${host} sent a web page instead of an answer (“${pageTitle}”). A network sign-in page or proxy may be in the way.`
      : `${host} sent a web page instead of an answer. A network sign-in page or proxy may be in the way.`,
    'open address',
    new URL(address).origin,
  ],
  redirected: ({ host }, { redirectedTo }, { address }) => [
    redirectedTo
      ? `${host} passes requests on to ${redirectedTo}. The article and the key go to no address but the one you entered.`
      : `${host} passes requests on to another address. The article and the key go to no address but the one you entered.`,
    'open settings',
    new URL(address).origin,
    ['open address'],
  ],
  'no answer': ({ model }, { waited = 0 }) => [
    `No answer from ${model} after ${Math.round(waited / 1000)} s.`,
    'try again',
  ],
  'stopped sending': ({ model }, { complete = 0 }) => [
    `${model} stopped sending. ${parts(complete)}`,
    'finish',
  ],
  'broken off': (_, { complete = 0 }) => [`The connection broke. ${parts(complete)}`, 'finish'],
  'length limit': (_, { complete = 0 }) => [
    `The answer hit its length limit. ${parts(complete)}`,
    'finish',
  ],
  declined: ({ provider }, { message }) => [
    message
      ? `${provider} declined this article: “${message}”`
      : `${provider} declined this article.`,
    'choose model',
  ],
  'unusable answer': ({ model }) => [
    `${model} did not return a usable analysis. Small models often cannot.`,
    'choose model',
  ],
  'nothing matched': ({ model }) => [
    `None of ${model}’s claims could be matched to the article, so they are not shown.`,
    'show anyway',
    null,
    ['choose model'],
  ],
  interrupted: () => ['The browser paused the analysis.', 'finish'],
  'storage full': () => [
    'There is no room left on this device to keep the analysis.',
    'free space',
  ],
  internal: () => ['Something went wrong inside Gloss.', 'try again'],
};

/** The failure as it is stored: its sentence for the reader, what to do about it, and details without key or prompt. */
export function describeFailure(
  kind: FailureKind,
  endpoint: Endpoint,
  facts: FailureFacts = {},
): AnalystFailure {
  const { host } = new URL(endpoint.address);
  const names = { provider: providerName(endpoint), host, model: endpoint.model };
  const [sentence, action, target = null, others = []] = descriptions[kind](names, facts, endpoint);
  const details = {
    host,
    model: endpoint.model,
    status: facts.status ? String(facts.status) : '',
    code: facts.code ?? '',
    message: facts.message ?? '',
    // Some services make one of what they were sent.
    request: redact(facts.requestId ?? '', endpoint.key).slice(0, 100),
    format: facts.rung ?? '',
  };
  return {
    kind,
    sentence,
    action,
    actionTarget: target,
    ...(others.length > 0 && { others }),
    details: Object.fromEntries(Object.entries(details).filter(([, value]) => value)),
    retryAt: facts.retryAt ?? null,
  };
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

function parts(count: number): string {
  if (count === 0) return 'No part is complete.';
  return count === 1 ? '1 part is complete.' : `${count} parts are complete.`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
