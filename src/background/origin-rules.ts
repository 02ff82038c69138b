import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { builtFor } from '#domain/settings/built-for.ts';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import { readSettings } from '#store/settings/settings.ts';

/** Ids from here on are of rules that the worker of private windows set. */
const firstPrivateId = 1_000_000;

/**
 * Has the browser leave the `Origin` header out of Gloss's own requests to the local servers that the
 * reader chose, and of nothing else. In Firefox the header holds a number that only this profile has:
 * there it is left out of every request of ours. Such rules last as long as the browser runs: they are set again
 * when the worker starts. (The permission for it is asked for at install, without a warning, and reaches
 * only hosts that the reader let Gloss in to; granted later it has no effect before the next start.) A private window's
 * worker shares the browser's rules with the ordinary one, and neither may take away what the other set.
 */
export async function setOriginRules(): Promise<void> {
  const origins = (await readSettings()).originsWithoutOrigin.filter(isLocalAddress);
  const { declarativeNetRequest } = browser;
  // A browser without it sends the header as before, and the failure goes on naming the line to set.
  if (!declarativeNetRequest) return;
  const first = browser.extension?.inIncognitoContext ? firstPrivateId : 1;
  const before = await declarativeNetRequest.getSessionRules();
  await declarativeNetRequest.updateSessionRules({
    removeRuleIds: before
      .map(({ id }) => id)
      .filter((id) => id >= firstPrivateId === first >= firstPrivateId),
    addRules:
      builtFor === 'firefox'
        ? [ruleOf(first)]
        : origins.map((origin, place) => ruleOf(first + place, conditionOf(origin))),
  });
}

function conditionOf(origin: string): Partial<DeclarativeNetRequest.RuleConditionType> {
  return {
    requestDomains: [new URL(origin).hostname.replace(/^\[|\]$/g, '')],
    // The port as well: another server on the same host is not meant.
    urlFilter: `|${origin}/`,
  };
}

function ruleOf(
  id: number,
  condition: Partial<DeclarativeNetRequest.RuleConditionType> = {},
): DeclarativeNetRequest.Rule {
  return {
    id,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'origin', operation: 'remove' }],
    },
    condition: {
      ...condition,
      // In Chromium this is the extension's id as well.
      initiatorDomains: [new URL(browser.runtime.getURL('')).host],
      resourceTypes: ['xmlhttprequest'],
    },
  };
}
