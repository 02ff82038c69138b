import browser from 'webextension-polyfill';
import { listModels } from '#analysts/model/list-models.ts';
import { testEndpoint } from '#analysts/model/test-endpoint.ts';
import { AnalystError, type AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { withKey } from '#store/settings/keys.ts';
import { hasAccess } from './host-access.ts';

const environment = { hasAccess, isOnline: () => navigator.onLine };

/** A server that thinks longer about a model it does not have is left to it. */
const brief = { headers: 4000, 'first token': 4000, silence: 4000, total: 6000 };

type Connection = { models: string[] } | { failure: AnalystFailure };

/** Whether an endpoint would take the requests of an analysis, and which models it offers. Nothing is asked of a model. */
export async function connectEndpoint(endpoint: Endpoint): Promise<Connection> {
  const listed = await modelsOf(endpoint);
  if ('failure' in listed) return listed;
  const failure = await refusalOfOrigin(endpoint);
  return failure ? { failure } : listed;
}

/** The names of the models that an endpoint offers, or why it did not say. */
export async function modelsOf(endpoint: Endpoint): Promise<Connection> {
  try {
    const opened = await withKey(endpoint, browser.storage.session);
    return { models: await listModels(opened, environment) };
  } catch (cause) {
    if (!(cause instanceof AnalystError)) throw cause;
    return { failure: cause.failure };
  }
}

/**
 * A browser sends no origin with a request for the list, so a local server that refuses extensions is found only by
 * one like those of an analysis: for a model that it does not have, so that none is loaded for it.
 */
async function refusalOfOrigin(endpoint: Endpoint): Promise<AnalystFailure | null> {
  if (!isLocalAddress(endpoint.address)) return null;
  const opened = await withKey(endpoint, browser.storage.session);
  const asked = { ...opened, model: 'gloss-connection-check' };
  const result = await testEndpoint(asked, { ...environment, patience: brief });
  return !result.ok && result.failure.kind === 'origin refused' ? result.failure : null;
}
