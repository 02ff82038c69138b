import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';

/**
 * Reaches the real side panel. Playwright does not list it among a context's pages, but a second
 * connection to the same browser, made once the panel is open, does.
 */
export class SidePanelFinder {
  readonly #profile: string;
  readonly #extensionId: string;
  #connection: Browser | null = null;

  constructor(profile: string, extensionId: string) {
    this.#profile = profile;
    this.#extensionId = extensionId;
  }

  /** The open panel as a page; waits up to `timeout` milliseconds for it, then throws. */
  async find(timeout: number): Promise<Page> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const panel = this.#listed() ?? (await this.#reconnected());
      if (panel) return panel;
      if (Date.now() > deadline) throw new Error('The side panel did not open.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async close(): Promise<void> {
    await this.#connection?.close();
    this.#connection = null;
  }

  #listed(): Page | undefined {
    const address = `chrome-extension://${this.#extensionId}/src/panel/`;
    return this.#connection
      ?.contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith(address) && !page.isClosed());
  }

  async #reconnected(): Promise<Page | undefined> {
    await this.close();
    const file = join(this.#profile, 'DevToolsActivePort');
    if (!existsSync(file)) return undefined;
    const [port] = readFileSync(file, 'utf8').split('\n');
    this.#connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return this.#listed();
  }
}
