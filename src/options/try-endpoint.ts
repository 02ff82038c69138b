import { testEndpoint } from '#analysts/model/test-endpoint.ts';
import type { Endpoint } from '#domain/settings/settings.ts';

/** Asks the endpoint for one word and reports in a sentence what happened. */
export async function tryEndpoint(
  endpoint: Endpoint,
  hasAccess: (address: string) => Promise<boolean>,
): Promise<{ ok: boolean; sentence: string }> {
  const result = await testEndpoint(endpoint, { hasAccess, isOnline: () => navigator.onLine });
  return result.ok ? result : { ok: false, sentence: result.failure.sentence };
}
