import browser from 'webextension-polyfill';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { hostPattern } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { copyText } from '#ui/controls/copy-text.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';
import { leaveOriginOut } from './leave-origin-out.ts';

/**
 * Does what the button on a failure says. The permission is requested before anything is awaited,
 * because a browser grants it only during the click.
 */
export async function actOnFailure(
  run: AnalysisRun,
  action: FailureAction,
  target: string | null,
  onNotice: (notice: Notice) => void,
): Promise<void> {
  const { articleId } = run;
  const start = (again: boolean) => sendToBackground({ type: 'start-analysis', articleId, again });
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
    case 'open settings':
    case 'choose model':
      return browser.runtime.openOptionsPage();
    case 'allow access':
      if (target && (await browser.permissions.request({ origins: [patternOf(target)] }))) {
        start(false);
      }
      return;
    case 'add /v1':
      await addVersion(run);
      return start(true);
    case 'copy origin line':
      if (await copyText(target ?? '')) onNotice({ text: message('panelCopied'), action: null });
      return;
    case 'leave origin out':
      if (run.analyst.kind !== 'model') return;
      await leaveOriginOut(run.analyst.endpointId);
      return start(true);
    case 'open billing':
    case 'open address':
      if (target && /^https?:/.test(target)) await browser.tabs.create({ url: target });
      return;
    case 'free space':
      return browser.runtime.openOptionsPage();
  }
}

function patternOf(target: string): string {
  return target.endsWith('/*') ? target : hostPattern(target);
}

async function addVersion({ analyst }: AnalysisRun): Promise<void> {
  if (analyst.kind !== 'model') return;
  await changeSettings(({ endpoints }) => ({
    endpoints: endpoints.map((endpoint) =>
      endpoint.id === analyst.endpointId && !/\/v\d+$/.test(endpoint.address)
        ? { ...endpoint, address: `${endpoint.address}/v1` }
        : endpoint,
    ),
  }));
}
