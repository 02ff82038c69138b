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

/** Gives back the access to the host of an address, unless another of these addresses is on it too. */
export async function giveBackHost(address: string, others: readonly string[]): Promise<void> {
  const pattern = hostPattern(address);
  if (others.some((other) => hostPattern(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

/** Gives back everything that was allowed since the installation: the access to every host, and to notifications. */
export async function giveBackEverything(): Promise<void> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const granted = permissions.filter((name) => name === 'notifications');
  if (origins.length + granted.length > 0) {
    await browser.permissions.remove({ origins, permissions: granted });
  }
}
