import { setTimeout as wait } from 'node:timers/promises';
import type { Marionette } from './marionette.ts';

/** Where a page stands: in the selected tab, or in the sidebar. */
export type Place = 'tab' | 'sidebar';

/** A page in Firefox, as far as the specs need it: named as in Playwright where it does the same. */
export class Surface {
  readonly #marionette: Marionette;
  readonly #place: Place;

  constructor(marionette: Marionette, place: Place) {
    this.#marionette = marionette;
    this.#place = place;
  }

  /**
   * Runs a function in the page, and gives back what it returns, as JSON. The function sees nothing of
   * the code around it; what it needs comes in as its argument.
   */
  async evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    ...argument: Argument[]
  ): Promise<Awaited<Result>> {
    const script = `return (${run}).apply(null, arguments)`;
    // The browser's own window runs this, where no string may be made to code: an actor in the page does that.
    const inChrome = `
      const [place, script, args] = arguments;
      const browser = place === 'tab'
        ? gBrowser.selectedBrowser
        : document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
      const { currentWindowGlobal } = browser.browsingContext;
      if (place === 'sidebar' && currentWindowGlobal.documentURI.scheme !== 'moz-extension') {
        throw new Error('The sidebar is not open yet.');
      }
      return currentWindowGlobal.getActor('MarionetteCommands').executeScript(script, args, {
        sandboxName: null, timeout: 30000, file: 'specs', line: 0,
      });`;
    const parameters = {
      script: inChrome,
      args: [this.#place, script, argument],
      sandbox: 'system',
    };
    const result = await this.#marionette.command('WebDriver:ExecuteScript', parameters, 'chrome');
    return result as Awaited<Result>;
  }

  /** Waits until the function returns something that is true, and gives that back; throws after 20 s. */
  async until<Argument, Result>(
    run: (argument: Argument) => Result,
    ...argument: Argument[]
  ): Promise<NonNullable<Awaited<Result>>> {
    const deadline = Date.now() + 20_000;
    let last: unknown = null;
    for (;;) {
      // A page that is on its way has nothing to ask yet.
      const got = await this.evaluate(run, ...argument).catch((cause: unknown) => {
        last = cause;
        return null;
      });
      if (got) return got;
      if (Date.now() > deadline) {
        const seen = await this.text().catch(() => '');
        throw new Error(`Never true: ${run}\n${last ?? ''}\nThe page says: ${seen.slice(0, 2000)}`);
      }
      await wait(50);
    }
  }

  /** What the page says, as it is laid out. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  async untilText(text: string): Promise<void> {
    await this.until((wanted: string) => document.body.innerText.includes(wanted), text);
  }

  async untilHeading(text: string): Promise<void> {
    await this.until(
      (wanted: string) => document.querySelector('h1')?.textContent?.includes(wanted) ?? false,
      text,
    );
  }

  /** Clicks the first control whose name begins so. No gesture of the reader's: see `clickWithMouse`. */
  async click(name: string): Promise<void> {
    await this.until((wanted: string) => {
      const controls = document.querySelectorAll<HTMLElement>('button, a, summary, [role="tab"]');
      const found = [...controls].find((control) =>
        (control.getAttribute('aria-label') ?? control.innerText).trim().startsWith(wanted),
      );
      found?.click();
      return found !== undefined;
    }, name);
  }

  /** A click of the mouse on a button of a tab's page: the browser counts it as the reader's. */
  async clickWithMouse(name: string): Promise<void> {
    if (this.#place !== 'tab') throw new Error('The mouse reaches tabs only.');
    await this.until(
      (wanted: string) =>
        [...document.querySelectorAll('button')].some(({ innerText }) => innerText === wanted),
      name,
    );
    const found = (await this.#marionette.command(
      'WebDriver:FindElement',
      { using: 'xpath', value: `//button[normalize-space()='${name}']` },
      'content',
    )) as Record<string, string>;
    await this.#marionette.command(
      'WebDriver:ElementClick',
      { id: Object.values(found)[0] },
      'content',
    );
  }

  /** Gives a file to the field that takes one. */
  async upload(file: string): Promise<void> {
    await this.until(() => document.querySelector('input[type="file"]:enabled') !== null);
    const found = (await this.#marionette.command(
      'WebDriver:FindElement',
      { using: 'css selector', value: 'input[type="file"]' },
      'content',
    )) as Record<string, string>;
    const keys = { id: Object.values(found)[0], text: file };
    await this.#marionette.command('WebDriver:ElementSendKeys', keys, 'content');
  }

  /** Puts a value into the field with this label, as typing does. */
  async fill(label: string, value: string): Promise<void> {
    await this.until(
      ([wanted, text]: [string, string]) => {
        const named = [...document.querySelectorAll('label')].find(
          ({ innerText, control }) => control && innerText.trim().startsWith(wanted),
        );
        const field = named?.control as HTMLInputElement | HTMLSelectElement | null | undefined;
        if (!field) return false;
        if (field instanceof HTMLInputElement && field.type === 'radio') {
          field.click();
          return true;
        }
        // By way of the prototype, past what a component has put there.
        const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      [label, value],
    );
  }
}
