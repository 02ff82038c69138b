import browser, { type Manifest } from 'webextension-polyfill';
import { isLocalAddress } from '#domain/endpoint-presets.ts';
import { findEndpoint } from '#domain/settings.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings, readSettings } from '#store/settings.ts';

/**
 * Has requests to a local endpoint go out without their origin from now on; to be called within a click,
 * as the permission for it is asked for first. False when it is refused, or the endpoint is not local.
 */
export async function leaveOriginOut(endpointId: string): Promise<boolean> {
  const asked = browser.permissions.request({
    // Chromium lets it be asked for later; the polyfill's types only know of Firefox, which does not.
    permissions: ['declarativeNetRequestWithHostAccess' as Manifest.OptionalPermission],
  });
  const endpoint = findEndpoint(await readSettings(), endpointId);
  if (!(await asked) || !endpoint || !isLocalAddress(endpoint.address)) return false;
  const { origin } = new URL(endpoint.address);
  await changeSettings(({ originsWithoutOrigin }) => ({
    originsWithoutOrigin: [...new Set([...originsWithoutOrigin, origin])],
  }));
  sendToBackground({ type: 'origins-changed' });
  return true;
}
