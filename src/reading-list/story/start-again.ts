import browser from 'webextension-polyfill';
import type { FailureAction } from '#domain/analysis/analyst-failure.ts';
import { sendToBackground } from '#messages/send-to-background.ts';

/** What a failed analysis can be offered away from its page: another try, or a look at the settings. */
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
