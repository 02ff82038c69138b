import type { Page } from 'playwright';
import type { LaunchedExtension } from './launch-extension.ts';

/**
 * Lets the extension run in private windows, as a reader does in the browser's own page of extensions. The extension
 * is loaded again by it: what was open of its pages is gone.
 */
export async function allowInPrivateWindows(gloss: LaunchedExtension): Promise<void> {
  const page = await gloss.context.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(async (extensionId) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
          updateExtensionConfiguration(changes: {
            extensionId: string;
            incognitoAccess: boolean;
          }): Promise<void>;
        };
      };
      // An unpacked extension that is loaded again stays off without it.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, gloss.extensionId);
    await untilAllowed(gloss);
  } finally {
    await page.close();
  }
}

async function untilAllowed(gloss: LaunchedExtension): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const worker = gloss.context.serviceWorkers().at(-1);
    const isAllowed = await worker
      ?.evaluate(
        () =>
          chrome.extension.isAllowedIncognitoAccess() as unknown as Promise<boolean> | undefined,
      )
      .catch(() => false);
    if (isAllowed) return;
    if (Date.now() > deadline) throw new Error('The extension did not come into private windows.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A private window that shows an address; `surface` is a page of the extension in an ordinary window. */
export async function openPrivateWindow(
  gloss: LaunchedExtension,
  surface: Page,
  address: string,
): Promise<Page> {
  const opened = gloss.context.waitForEvent('page', (page) => page.url() === address);
  // A private window isn't told to those who may not look into it: nothing comes back.
  await surface.evaluate(
    async (url) => void (await chrome.windows.create({ incognito: true, url })),
    address,
  );
  const page = await opened;
  await page.waitForLoadState();
  return page;
}
