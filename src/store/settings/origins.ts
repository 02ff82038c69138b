import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { changeSettings, readSettings } from './settings.ts';

/**
 * From now on, requests to the server at this address go without their origin, once the worker has heard of it
 * (`origins-changed`). Only a local server can be meant; any other address changes nothing.
 */
export async function leaveOriginOut(address: string): Promise<void> {
  if (!isLocalAddress(address)) return;
  const { origin } = new URL(address);
  await changeSettings(({ originsWithoutOrigin }) => ({
    originsWithoutOrigin: [...new Set([...originsWithoutOrigin, origin])],
  }));
}

/** The address of an endpoint that is set up, or of the usual one with null; null where there is none. */
export async function addressOfEndpoint(endpointId: string | null): Promise<string | null> {
  const settings = await readSettings();
  return findEndpoint(settings, endpointId ?? settings.defaultEndpointId)?.address ?? null;
}
