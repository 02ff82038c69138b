import browser from 'webextension-polyfill';
import { hasAgreed } from '#domain/settings/consent.ts';
import { message } from '#i18n/message.ts';
import { readSettings } from '#store/settings/settings.ts';

const entries = {
  'mark-selection': 'menuHighlight',
  'mark-selection-with-note': 'menuHighlightWithNote',
  'read-selection': 'menuReadSelection',
} as const;
const ids = Object.keys(entries) as (keyof typeof entries)[];

/**
 * Adds the context menu's entries for what is selected. They show from the moment the reader has agreed
 * to have pages read: the panel alone can ask for that, and most of them do not open it.
 */
export async function createSelectionEntries(): Promise<void> {
  const visible = await hasConsent();
  for (const id of ids) {
    browser.contextMenus.create(
      { id, title: message(entries[id]), contexts: ['selection'], visible },
      // Already there after an update: reading lastError keeps the browser from complaining.
      () => void browser.runtime.lastError,
    );
  }
}

/** Shows or hides the entries as the reader's consent now is. */
export async function refreshSelectionEntries(): Promise<void> {
  const visible = await hasConsent();
  await Promise.all(ids.map((id) => browser.contextMenus.update(id, { visible })));
}

async function hasConsent(): Promise<boolean> {
  return hasAgreed(await readSettings(), 'reading');
}
