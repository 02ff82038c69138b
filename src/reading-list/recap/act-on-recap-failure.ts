import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { sendToBackground } from '#messages/send-to-background.ts';

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
      if (target && (await browser.permissions.request({ origins: [target] }))) write();
      return;
    case 'open billing':
    case 'open address':
      if (target && /^https?:/.test(target)) await browser.tabs.create({ url: target });
      return;
    default:
      await browser.runtime.openOptionsPage();
  }
}
