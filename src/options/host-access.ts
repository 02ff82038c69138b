import browser from 'webextension-polyfill';
import { hostPermission, type SentData } from '#domain/settings/host-permission.ts';
import { hostPattern } from '#domain/settings/settings.ts';

/** Asks the reader for access to exactly the address's host. Call it within a click, before anything is awaited. */
export function askForHost(address: string, data?: SentData): Promise<boolean> {
  return browser.permissions.request(hostPermission(address, data));
}

/** Whether the browser lets Gloss access the host of this address. */
export function hasAccess(address: string): Promise<boolean> {
  return browser.permissions.contains(hostPermission(address));
}

/** Gives back the access to the host of an address, unless another of these addresses is on it too. */
export async function giveBackHost(address: string, others: readonly string[]): Promise<void> {
  const pattern = hostPattern(address);
  if (others.some((other) => hostPattern(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

/**
 * Gives back everything that was allowed since the installation: the access to every host, to notifications, and in
 * Firefox the leave to send on what pages say.
 */
export async function giveBackEverything(): Promise<void> {
  const given = await browser.permissions.getAll();
  const { origins = [], permissions = [], data_collection: data = [] } = given;
  const granted = permissions.filter((name) => name === 'notifications');
  if (origins.length + granted.length + data.length === 0) return;
  // Only Firefox knows permissions of the last kind.
  const ofFirefox = data.length > 0 && { data_collection: data };
  await browser.permissions.remove({ origins, permissions: granted, ...ofFirefox });
}
