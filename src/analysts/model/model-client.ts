import { OpenAI } from 'openai/client';
import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';

/** Longer than any request may last: the time limits are our own. */
const never = 2 ** 31 - 1;

/** Headers with which the library describes the reader's machine: nobody's business. */
const silent = Object.fromEntries(
  [
    'Arch',
    'Lang',
    'OS',
    'Package-Version',
    'Retry-Count',
    'Runtime',
    'Runtime-Version',
    'Timeout',
  ].map((name) => [`X-Stainless-${name}`, null]),
);

/** A client for one endpoint that tries once, logs nothing, reads nothing from its surroundings. */
export function modelClient(endpoint: Endpoint, gatedFetch: typeof fetch): OpenAI {
  return new OpenAI({
    baseURL: endpoint.address,
    apiKey: endpoint.key || 'none',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    fetch: gatedFetch,
    maxRetries: 0,
    timeout: never,
    logLevel: 'off',
    // The key is the reader's own, in the reader's own browser: there is nobody to hide it from.
    dangerouslyAllowBrowser: true,
    defaultHeaders: {
      ...silent,
      ...presetOf(endpoint.preset).headers,
      ...(endpoint.key ? {} : { Authorization: null }),
    },
  });
}
