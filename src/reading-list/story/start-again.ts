import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { sendToBackground } from '#messages/send-to-background.ts';

/** What can be done about a failed analysis away from its page: try again, or open the settings. */
export function startAgain(articleId: string, action: FailureAction): void {
  if (action === 'try again' || action === 'finish') {
    sendToBackground({ type: 'start-analysis', articleId, again: action === 'try again' });
  } else if (action === 'go ahead') {
    sendToBackground({ type: 'go-ahead', articleId });
  } else if (action === 'keep the brief' || action === 'keep as it is') {
    sendToBackground({ type: 'keep-brief', articleId });
  } else if (action === 'show anyway') {
    sendToBackground({ type: 'show-anyway', articleId });
  } else {
    void browser.runtime.openOptionsPage();
  }
}
