import browser from 'webextension-polyfill';
import type { ModelEnvironment } from '#analysts/model/model-job.ts';
import { hostPattern } from '#domain/settings/settings.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';

/** The browser's permissions and connection, and what is remembered of endpoints, as a model analyst needs them. */
export function modelEnvironment(): ModelEnvironment {
  return {
    hasAccess: (address) => browser.permissions.contains({ origins: [hostPattern(address)] }),
    isOnline: () => navigator.onLine,
    memory: endpointMemory('rung'),
    tokenFactors: endpointMemory('tokenFactor'),
  };
}
