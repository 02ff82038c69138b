import browser from 'webextension-polyfill';
import { hostPattern } from '#domain/settings/settings.ts';

/** Asks the reader for access to exactly the address's host. Call it within a click, before anything is awaited. */
export function askForHost(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [hostPattern(address)] });
}

/** Whether the browser lets Gloss access the host of this address. */
export function hasAccess(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(address)] });
}
