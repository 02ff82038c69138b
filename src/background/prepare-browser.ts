import browser from 'webextension-polyfill';
import { message } from '#i18n/message.ts';
import { logFailure } from './log-failure.ts';
import { createSelectionEntries } from './selection-entries.ts';
import { keepClickForUs } from './side-panel.ts';

/** What the browser remembers of us from the installation on. */
export function prepareBrowser(): void {
  logFailure(keepClickForUs());
  browser.contextMenus.create(
    { id: 'read-article', title: message('menuRead'), contexts: ['page', 'selection'] },
    // Already there after an update: reading lastError keeps the browser from complaining.
    () => void browser.runtime.lastError,
  );
  logFailure(createSelectionEntries());
}
