import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import { readSettings } from '#store/settings/settings.ts';

/**
 * Has the browser leave the `Origin` header out of Gloss's own requests to the local servers that the
 * reader chose, and of nothing else. Such rules last as long as the browser runs: they are set again
 * when the worker starts. (The permission for it is asked for at install, without a warning, and reaches
 * only hosts that the reader let Gloss in to; granted later it has no effect before the next start.)
 */
export async function setOriginRules(): Promise<void> {
  const origins = (await readSettings()).originsWithoutOrigin.filter(isLocalAddress);
  const { declarativeNetRequest } = browser;
  // A browser without it sends the header as before, and the failure goes on naming the line to set.
  if (!declarativeNetRequest) return;
  const before = await declarativeNetRequest.getSessionRules();
  await declarativeNetRequest.updateSessionRules({
    removeRuleIds: before.map(({ id }) => id),
    addRules: origins.map((origin, place) => ruleOf(origin, place + 1)),
  });
}

function ruleOf(origin: string, id: number): DeclarativeNetRequest.Rule {
  return {
    id,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'remove' }],
    },
    condition: {
      initiatorDomains: [browser.runtime.id],
      requestDomains: [new URL(origin).hostname.replace(/^\[|\]$/g, '')],
      // The port as well: another server on the same host is not meant.
      urlFilter: `|${origin}/`,
      resourceTypes: ['xmlhttprequest'],
    },
  };
}
