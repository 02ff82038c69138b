import browser, { type Runtime } from 'webextension-polyfill';
import { isWelcomed, noteUpdate, noteWelcome } from '#store/settings/greetings.ts';

/**
 * After Gloss was installed its welcome page opens, once. After an update nothing opens: where there is something to
 * say, the panel says it in a line.
 */
export async function greetReader(details: Runtime.OnInstalledDetailsType): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  if (details.reason === 'update') {
    await noteUpdate(details.previousVersion ?? '', browser.runtime.getManifest().version);
  }
  if (details.reason !== 'install' || (await isWelcomed())) return;
  await noteWelcome();
  await browser.tabs.create({ url: browser.runtime.getURL('src/options/welcome.html') });
}
