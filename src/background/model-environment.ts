import browser from 'webextension-polyfill';
import type { ModelEnvironment } from '#analysts/model/model-job.ts';
import { dataPermission, hostPermission, type SentData } from '#domain/settings/host-permission.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';

/** The browser's permissions and connection, and what is remembered of endpoints, as a model analyst needs them. */
export function modelEnvironment(data: SentData = 'websiteContent'): ModelEnvironment {
  return {
    hasAccess: (address) => browser.permissions.contains(hostPermission(address, data)),
    maySend: () => browser.permissions.contains({ origins: [], ...dataPermission(data) }),
    isOnline: () => navigator.onLine,
    memory: endpointMemory('rung'),
    tokenFactors: endpointMemory('tokenFactor'),
  };
}
