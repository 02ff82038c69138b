import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { hostPermission } from '#domain/settings/host-permission.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { addressOfEndpoint, leaveOriginOut } from '#store/settings/origins.ts';
import { copyText } from '#ui/controls/copy-text.ts';

/** Does what the button beside a recap's failure says; nothing is awaited before a permission is requested. */
export async function actOnRecapFailure(
  day: string,
  action: FailureAction,
  target: string | null,
): Promise<void> {
  const write = () => sendToBackground({ type: 'write-recap', day });
  switch (action) {
    case 'try again':
      return write();
    case 'allow access':
      if (target && (await browser.permissions.request(hostPermission(target)))) write();
      return;
    case 'leave origin out': {
      const address = await addressOfEndpoint(null);
      if (address !== null) await leaveOriginOut(address);
      sendToBackground({ type: 'origins-changed' });
      return write();
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
