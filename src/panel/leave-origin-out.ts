import { sendToBackground } from '#messages/send-to-background.ts';
import { addressOfEndpoint, leaveOriginOut } from '#store/settings/origins.ts';

/** From now on, sends requests to a local endpoint without their origin. Other endpoints are not changed. */
export async function leaveOriginOutFor(endpointId: string): Promise<void> {
  const address = await addressOfEndpoint(endpointId);
  if (address !== null) await leaveOriginOut(address);
  sendToBackground({ type: 'origins-changed' });
}
