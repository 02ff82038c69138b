import { presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { grantedFetch } from './granted-fetch.ts';
import { jsonOf } from './json-of.ts';
import type { ModelEnvironment } from './model-job.ts';
import { redirectedTo } from './redirected-to.ts';
import { restOfBody } from './rest-of-body.ts';
import { readServiceReply, type ServiceReply } from './service-reply.ts';

/** The longest that a question about the service itself may keep the reader waiting, in milliseconds. */
const patience = 15_000;

/** The longest list of models is a third of it. */
const longestBody = 8_000_000;

export type OnceReply =
  | { ok: true; body: unknown }
  /** `expired`: how long was waited; without it and without a refusal, there was no connection. */
  | { ok: false; refusal: ServiceReply | null; expired: number | null };

/** Gets a JSON document from the endpoint, by a path below its address or a full address on its host. Never throws. */
export async function requestOnce(
  endpoint: Endpoint,
  path: string,
  environment: Pick<ModelEnvironment, 'fetch' | 'hasAccess'>,
): Promise<OnceReply> {
  const signal = AbortSignal.timeout(patience);
  try {
    const address = new URL(path, `${endpoint.address}/`);
    const response = await grantedFetch(environment)(address.href, {
      headers: {
        accept: 'application/json',
        ...presetOf(endpoint.preset).headers,
        ...(endpoint.key && { authorization: `Bearer ${endpoint.key}` }),
      },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    const elsewhere = redirectedTo(response, address.href);
    if (elsewhere !== null) {
      const refusal = readServiceReply(response, '', endpoint.key);
      return { ok: false, refusal: { ...refusal, redirectedTo: elsewhere }, expired: null };
    }
    const text = await restOfBody(response.body?.getReader(), longestBody);
    const body = response.ok ? jsonOf(text) : undefined;
    if (body !== undefined) return { ok: true, body };
    return { ok: false, refusal: readServiceReply(response, text, endpoint.key), expired: null };
  } catch {
    return { ok: false, refusal: null, expired: signal.aborted ? patience : null };
  }
}
