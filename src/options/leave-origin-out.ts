import browser from 'webextension-polyfill';
import { sendToBackground } from '#messages/send-to-background.ts';
import { leaveOriginOut } from '#store/settings/origins.ts';

const longestWait = 2000;
const step = 50;

/** Has the origin left out for a server that is being set up; resolves once the browser does so. */
export async function leaveOriginOutNow(address: string): Promise<void> {
  await leaveOriginOut(address);
  sendToBackground({ type: 'origins-changed' });
  const { declarativeNetRequest } = browser;
  if (!declarativeNetRequest) return;
  const wanted = `|${new URL(address).origin}/`;
  for (let waited = 0; waited < longestWait; waited += step) {
    const rules = await declarativeNetRequest.getSessionRules();
    if (rules.some(({ condition }) => condition.urlFilter === wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}
