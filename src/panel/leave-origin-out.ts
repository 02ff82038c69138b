import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import { findEndpoint } from '#domain/settings/settings.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import { changeSettings } from '#store/settings/settings.ts';

/** From now on, sends requests to a local endpoint without their origin. Other endpoints are not changed. */
export async function leaveOriginOut(endpointId: string): Promise<void> {
  await changeSettings((settings) => {
    const endpoint = findEndpoint(settings, endpointId);
    if (!endpoint || !isLocalAddress(endpoint.address)) return {};
    const { origin } = new URL(endpoint.address);
    const { originsWithoutOrigin } = settings;
    return { originsWithoutOrigin: [...new Set([...originsWithoutOrigin, origin])] };
  });
  sendToBackground({ type: 'origins-changed' });
}
