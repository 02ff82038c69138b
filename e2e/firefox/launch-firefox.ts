import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox } from '#e2e/browser/find-firefox.mjs';
import { firefoxId } from '#e2e/release/firefox-manifest.ts';
import { Marionette } from './marionette.ts';
import { Surface } from './surface.ts';

export interface FirefoxOptions {
  /** The packed extension; installed when the profile does not have it yet. */
  package: string;
  /** A folder for the profile, which outlives the browser. */
  profile: string;
  colorScheme?: 'light' | 'dark';
}

/** The address that the extension has in the profiles of the specs. */
const host = '2f0a7c5e-4d1b-4c7e-9a53-b8e0d6f1a924';
export const extensionOrigin = `moz-extension://${host}`;

const widget = firefoxId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

/** A Firefox that has Gloss, driven from outside; what it shows is in no window. */
export class FirefoxWithGloss {
  readonly #marionette: Marionette;
  readonly #ended: Promise<unknown>;
  /** The page in the selected tab. */
  readonly tab: Surface;
  /** What the sidebar shows, which a click on the button has opened. */
  readonly sidebar: Surface;

  constructor(marionette: Marionette, ended: Promise<unknown>) {
    this.#marionette = marionette;
    this.#ended = ended;
    this.tab = new Surface(marionette, 'tab');
    this.sidebar = new Surface(marionette, 'sidebar');
  }

  /** Runs the body of a function in the browser's own window; `arguments` are the values. */
  inChrome(body: string, ...values: unknown[]): Promise<unknown> {
    return this.#marionette.command(
      'WebDriver:ExecuteScript',
      { script: body, args: values, sandbox: 'system' },
      'chrome',
    );
  }

  /** Opens an address in the selected tab, and waits until it is loaded, or the error page is. */
  async goto(url: string): Promise<void> {
    await this.#marionette.command('WebDriver:Navigate', { url }, 'content').catch((cause) => {
      if (!/neterror|Reached error page/i.test(String(cause))) throw cause;
    });
  }

  /** Opens a new tab, and selects it; an address of the extension's own can be given from its root on. */
  async newTab(address = 'about:blank'): Promise<void> {
    const url = address.startsWith('/') ? extensionOrigin + address : address;
    const handle = (await this.#marionette.command(
      'WebDriver:NewWindow',
      { type: 'tab', focus: true },
      'content',
    )) as { handle: string };
    await this.#marionette.command(
      'WebDriver:SwitchToWindow',
      { handle: handle.handle },
      'content',
    );
    await this.goto(url);
  }

  /** Closes the selected tab; the one that Firefox selects then is followed. */
  async closeTab(): Promise<void> {
    const [first] = (await this.#marionette.command(
      'WebDriver:CloseWindow',
      {},
      'content',
    )) as string[];
    await this.#marionette.command('WebDriver:SwitchToWindow', { handle: first }, 'content');
  }

  /** A click on Gloss's button in the toolbar. */
  async clickToolbar(): Promise<void> {
    await this.inChrome('document.getElementById(arguments[0]).click()', `${widget}-BAP`);
  }

  /** How the button stands in the window: the id of the area. */
  areaOfButton(): Promise<unknown> {
    return this.inChrome(
      'return CustomizableUI.getPlacementOfWidget(arguments[0])?.area',
      `${widget}-browser-action`,
    );
  }

  /** Ends the event page as Firefox does when it is idle, whatever it is at. */
  async stopEventPage(): Promise<void> {
    await this.inChrome(
      `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
       return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null);`,
      firefoxId,
    );
  }

  /** Answers yes or no to what the browser asks, once it does, and gives back what it asked. */
  async answerPrompt(answer: 'yes' | 'no'): Promise<string> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const asked = await this.inChrome(
        `const shown = PopupNotifications.panel.firstElementChild;
         if (PopupNotifications.panel.state !== 'open' || !shown) return null;
         const text = shown.textContent + ' ' + [...shown.querySelectorAll('*')]
           .map((each) => each.value || each.label || each.getAttribute('name') || '').join(' ');
         (arguments[0] === 'yes' ? shown.button : shown.secondaryButton).click();
         return text;`,
        answer,
      );
      if (asked !== null) return String(asked);
      if (Date.now() > deadline) throw new Error('The browser asked nothing.');
      await wait(50);
    }
  }

  /** Sets the sidebar's width, in CSS pixels. */
  async widenSidebar(width: number): Promise<void> {
    await this.inChrome(
      `const box = document.getElementById('sidebar-box');
       box.style.minWidth = box.style.maxWidth = box.style.width = arguments[0] + 'px';`,
      width,
    );
  }

  /** A picture of the whole window, as PNG. */
  async screenshot(file: string): Promise<void> {
    const picture = await this.#marionette.command(
      'WebDriver:TakeScreenshot',
      { full: false },
      'chrome',
    );
    writeFileSync(file, Buffer.from(String(picture), 'base64'));
  }

  async close(): Promise<void> {
    await this.#marionette
      .command('Marionette:Quit', { flags: ['eAttemptQuit'] })
      .catch(() => undefined);
    await this.#ended;
    this.#marionette.close();
  }
}

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithGloss> {
  const firefox = findFirefox();
  if (!firefox) throw new Error('No Firefox was found: npm run test:firefox installs one.');
  const { profile } = options;
  mkdirSync(profile, { recursive: true });
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(port, options));
  const child = spawn(
    firefox,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--headless',
      '--no-remote',
      '--profile',
      profile,
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: profile,
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
      },
    },
  );
  // A spec that throws must not leave a browser behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = once(child, 'exit').then(() => process.off('exit', end));
  try {
    const marionette = await Marionette.connect(port);
    await marionette.command('WebDriver:NewSession', {});
    const gloss = new FirefoxWithGloss(marionette, ended);
    await install(marionette, gloss, options.package);
    return gloss;
  } catch (cause) {
    end();
    throw cause;
  }
}

async function install(marionette: Marionette, gloss: FirefoxWithGloss, path: string) {
  const isThere = await gloss.inChrome(
    'return Boolean(WebExtensionPolicy.getByID(arguments[0]))',
    firefoxId,
  );
  if (isThere) return;
  await marionette.command('Addon:Install', { path, temporary: false }, 'chrome');
  // The page that greets a new reader would be in front of what is opened next.
  const deadline = Date.now() + 15_000;
  const greeted = () =>
    gloss.inChrome(
      `const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.filePath.endsWith('/welcome.html'));
       if (tab) gBrowser.removeTab(tab);
       return Boolean(tab);`,
    );
  while (!(await greeted())) {
    if (Date.now() > deadline) throw new Error('The welcome page did not open.');
    await wait(50);
  }
}

function preferences(port: number, { colorScheme = 'light' }: FirefoxOptions): string {
  const wanted: Record<string, string | number | boolean> = {
    'marionette.port': port,
    // The package of a build is not signed; Firefox ESR and the developers' edition can be told to take it.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: host }),
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Nothing leaves this machine: what isn't on it is asked of a proxy that isn't there.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    // 0 is dark, 1 is light.
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
