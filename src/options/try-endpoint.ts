import { testEndpoint } from '#analysts/model/test-endpoint.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';

/** Sends the endpoint a tiny request and says in a sentence what happened. */
export async function tryEndpoint(
  endpoint: Endpoint,
  hasAccess: (address: string) => Promise<boolean>,
): Promise<{ ok: boolean; sentence: string }> {
  const result = await testEndpoint(endpoint, { hasAccess, isOnline: () => navigator.onLine });
  return result.ok
    ? { ok: true, sentence: message('optionsConnected') }
    : { ok: false, sentence: failureInWords(result.failure) };
}
