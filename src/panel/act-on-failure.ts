import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { hostPermission } from '#domain/settings/host-permission.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { leaveOriginOutFor } from './leave-origin-out.ts';

/** What failed: of which article, at which endpoint, and how it is tried again. */
export interface FailedWork {
  articleId: string;
  endpointId: string | null;
  /** `again`: all of it from the start; otherwise what is missing. */
  start: (again: boolean) => void;
}

/**
 * Does what the button on a failure says. The permission is requested before anything is awaited,
 * because a browser grants it only during the click.
 */
export async function actOnFailure(
  { articleId, endpointId, start }: FailedWork,
  action: FailureAction,
  target: string | null,
  onNotice: (notice: Notice) => void,
): Promise<void> {
  switch (action) {
    case 'try again':
      return start(true);
    case 'finish':
      return start(false);
    case 'go ahead':
      return sendToBackground({ type: 'go-ahead', articleId });
    case 'keep the brief':
    case 'keep as it is':
      return sendToBackground({ type: 'keep-brief', articleId });
    case 'show anyway':
      return sendToBackground({ type: 'show-anyway', articleId });
    case 'unlock keys':
    case 'open settings':
    case 'choose model':
      return browser.runtime.openOptionsPage();
    case 'allow access':
      if (target && (await browser.permissions.request(hostPermission(target)))) {
        start(false);
      }
      return;
    case 'add /v1':
      await addVersion(endpointId);
      return start(true);
    case 'copy origin line':
      if (await copyText(target ?? '')) onNotice({ text: message('panelCopied'), action: null });
      return;
    case 'leave origin out':
      if (endpointId === null) return;
      await leaveOriginOutFor(endpointId);
      return start(true);
    case 'open billing':
    case 'open address':
      if (target && /^https?:/.test(target)) await browser.tabs.create({ url: target });
      return;
    case 'free space':
      return browser.runtime.openOptionsPage();
  }
}

async function addVersion(endpointId: string | null): Promise<void> {
  await changeSettings(({ endpoints }) => ({
    endpoints: endpoints.map((endpoint) =>
      endpoint.id === endpointId && !/\/v\d+$/.test(endpoint.address)
        ? { ...endpoint, address: `${endpoint.address}/v1` }
        : endpoint,
    ),
  }));
}
