import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { isLocalAddress } from '#domain/endpoint-presets.ts';
import { readSettings } from '#store/settings.ts';

/** Lets Gloss change the headers of requests to hosts that it was let in to; Firefox has it under this name as well. */
const permission = 'declarativeNetRequestWithHostAccess';

/**
 * Has the browser leave the `Origin` header out of Gloss's own requests to the local servers that the
 * reader chose, and of nothing else. Such rules last as long as the browser runs: they are set again
 * when the worker starts. Without the permission there are none.
 */
export async function setOriginRules(): Promise<void> {
  const origins = (await readSettings()).originsWithoutOrigin.filter(isLocalAddress);
  if (!(await browser.permissions.contains({ permissions: [permission] }))) return;
  const { declarativeNetRequest } = browser;
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
