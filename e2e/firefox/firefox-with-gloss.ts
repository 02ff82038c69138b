import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { firefoxId } from '#e2e/release/firefox-manifest.ts';
import { extensionOrigin } from './firefox-preferences.ts';
import type { Marionette } from './marionette.ts';
import { Surface } from './surface.ts';

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
