import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { hostPermission } from '#domain/settings/host-permission.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { addressOfEndpoint, leaveOriginOut } from '#store/settings/origins.ts';
import { copyText } from '#ui/controls/copy-text.ts';

/**
 * Does what the button beside a failure on this page says; `again` has the work done once more. Nothing is awaited
 * before a permission is requested.
 */
export async function actOnFailure(
  again: () => void,
  action: FailureAction,
  target: string | null,
): Promise<void> {
  switch (action) {
    case 'try again':
    case 'finish':
    case 'go ahead':
      return again();
    case 'allow access':
      if (target && (await browser.permissions.request(hostPermission(target)))) again();
      return;
    case 'leave origin out': {
      const address = await addressOfEndpoint(null);
      if (address !== null) await leaveOriginOut(address);
      sendToBackground({ type: 'origins-changed' });
      return again();
    }
    case 'copy origin line':
      await copyText(target ?? '');
      return;
    case 'open billing':
    case 'open address':
      if (target && /^https?:/.test(target)) await browser.tabs.create({ url: target });
      return;
    default:
      await browser.runtime.openOptionsPage();
  }
}
