import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from './find-chromium.mjs';
import { SidePanelFinder } from './side-panel.ts';

export interface LaunchOptions {
  /** The folder of the built extension. */
  dist: string;
  headless: boolean;
  /** A folder for the browser's profile, kept at the end; without it a new one, removed at the end. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  /** Leaves the welcome page open, which a new profile gets. */
  keepWelcome?: boolean;
}

export interface LaunchedExtension {
  context: BrowserContext;
  extensionId: string;
  /** The background worker, as it is now: waits for it to start when it is stopped. */
  worker(): Promise<Worker>;
  /** A click on the toolbar button while the page's tab is in front: the gesture, its permission and all. */
  clickToolbar(page: Page): Promise<void>;
  /** The real side panel, which a click has opened, as a page; waits for it, and throws after 15 s. */
  openPanel(): Promise<Page>;
  /** The options page in a new tab. */
  optionsPage(): Promise<Page>;
  /**
   * Makes the browser answer yes when the extension asks for this match pattern
   * (`http://127.0.0.1:8080/*`); the extension still has to ask, with a gesture.
   */
  grantHost(pattern: string): Promise<void>;
  /** Ends the background worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a Chromium that has the extension and nothing else. */
export async function launchExtension(options: LaunchOptions): Promise<LaunchedExtension> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'gloss-profile-'));
  // An extension of a bench has no page that greets.
  const greets =
    existsSync(join(options.dist, 'src/options/welcome.html')) &&
    !existsSync(join(profile, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: options.headless,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      `--disable-extensions-except=${options.dist}`,
      `--load-extension=${options.dist}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--window-size=1440,900',
      '--test-type',
    ],
  });
  const worker = async () =>
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const first = await worker();
  const extensionId = new URL(first.url()).host;
  await untilListening(first);
  if (greets && !options.keepWelcome) await closeWelcome(context);
  const panel = new SidePanelFinder(profile, extensionId);

  return {
    context,
    extensionId,
    worker,
    clickToolbar: (page) => clickToolbar(context, extensionId, page),
    openPanel: () => panel.find(15_000),
    optionsPage: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
      return page;
    },
    grantHost: (pattern) => grantHost(context, extensionId, pattern),
    killWorker: () => killWorker(context, extensionId),
    close: async () => {
      await panel.close();
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A worker that was only just installed does not hear a click before it has run once. */
async function untilListening(worker: Worker): Promise<void> {
  const listens = () => worker.evaluate(() => chrome.action?.onClicked.hasListeners() ?? false);
  const deadline = Date.now() + 15_000;
  while (!(await listens())) {
    if (Date.now() > deadline) throw new Error('The background worker did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page that greets a new reader would be in front of what is opened next. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const opened = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (opened) return opened.close();
    if (Date.now() > deadline) throw new Error('The welcome page did not open.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function browserOf(context: BrowserContext) {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is closed.');
  return browser;
}

/** The tab of a page, once the browser names it by the page's address: after `pushState` that takes a moment. */
async function tabOf(session: CDPSession, page: Page) {
  const deadline = Date.now() + 5_000;
  while (true) {
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (tab) return tab;
    if (Date.now() > deadline) throw new Error(`No tab shows ${page.url()}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function clickToolbar(context: BrowserContext, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await browserOf(context).newBrowserCDPSession();
  try {
    const tab = await tabOf(session, page);
    // Playwright's types do not know the Extensions domain yet.
    const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id, targetId: tab.targetId });
  } finally {
    await session.detach();
  }
}

async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const session = await browserOf(context).newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  } finally {
    await session.detach();
  }
}

async function grantHost(context: BrowserContext, id: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(
      async ([extension, host]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { addHostPermission(id?: string, host?: string): Promise<void> };
        };
        await developerPrivate.addHostPermission(extension, host);
      },
      [id, pattern],
    );
  } finally {
    await page.close();
  }
}
