import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from 'playwright/test';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';

export { expect };

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/** Where the sample article stands in the specs: an address like a newspaper's, on this machine alone. */
export const sampleAddress = 'https://ledger.example/technology/ai-stocks';

/** Pages by their https address; scripts in them run, and no other page is there. */
export type Site = Map<string, string>;

interface Fixtures {
  /** Gloss in a browser and a profile of its own, with the pages of `site` in place of the web. */
  gloss: LaunchedExtension;
  /** Starts the browser again with the same profile, as after a restart of the computer. */
  restart: () => Promise<LaunchedExtension>;
  site: Site;
  model: FakeModelServer;
  /** Opens an address in a new tab. */
  open: (address: string, gloss?: LaunchedExtension) => Promise<Page>;
  /** The sample article, read: the page and the panel beside it. */
  sample: { page: Page; panel: Page };
  /** Sets the fake model up in the options page, as a reader does. */
  withModel: (changes?: { address?: string; key?: string; isAnother?: boolean }) => Promise<void>;
}

interface WorkerFixtures {
  /** The profile of a browser in which Gloss was installed, greeted, and did nothing since. */
  installed: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  installed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
    async ({}, use) => {
      if (!existsSync(join(dist, 'manifest.json'))) throw new Error('Run npm run build first.');
      const profile = mkdtempSync(join(tmpdir(), 'gloss-installed-'));
      const running = await launchExtension({ dist, headless: true, profile });
      await running.close();
      rmSync(join(profile, 'DevToolsActivePort'), { force: true });
      await use(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  site: async ({}, use) => {
    const folder = join(root, 'e2e/sample-article');
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    await use(
      new Map([
        [sampleAddress, read('index.html')],
        ['https://ledger.example/technology/ledger.css', read('ledger.css')],
      ]),
    );
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  model: async ({}, use) => {
    const server = await startFakeModelServer();
    await use(server);
    await server.close();
  },

  restart: async ({ site, installed }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'gloss-profile-'));
    // To install it anew for each test would take longer than many of the tests do.
    cpSync(installed, profile, { recursive: true });
    let running: LaunchedExtension | null = null;
    await use(async () => {
      await running?.close();
      running = await launchExtension({ dist, headless: true, profile });
      await serve(running, site);
      return running;
    });
    await (running as LaunchedExtension | null)?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  gloss: async ({ restart }, use) => use(await restart()),

  open: async ({ gloss }, use) => {
    await use(async (address, inside = gloss) => {
      const page = await inside.context.newPage();
      await page.goto(address);
      return page;
    });
  },

  sample: async ({ gloss, open }, use) => {
    const page = await open(sampleAddress);
    const panel = await readInPanel(gloss, page);
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
    await use({ page, panel });
  },

  withModel: async ({ gloss, model }, use) => {
    await use(({ address = model.url, key = 'sk-test-1234567890abcdef', isAnother = false } = {}) =>
      useModel(gloss, { address, key, model: 'fake-large' }, isAnother),
    );
  },
});

async function serve({ context }: LaunchedExtension, site: Site): Promise<void> {
  await context.route(/^https:/, (route) => {
    const address = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    const body = site.get(address);
    const contentType = contentTypes[/\.\w+$/.exec(new URL(address).pathname)?.[0] ?? ''];
    return body === undefined
      ? route.fulfill({ status: 404, body: 'Not found', contentType: 'text/plain' })
      : route.fulfill({ body, contentType: contentType ?? 'text/html; charset=utf-8' });
  });
}

const contentTypes: Record<string, string> = { '.css': 'text/css', '.pdf': 'application/pdf' };

/** A page with a short article of our own. */
export function articlePage(title: string, ...paragraphs: string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}

/** Enough text, all of one subject, to be read as an article. */
export function paragraphsAbout(subject: string): string[] {
  return [
    `The council of ${subject} voted on Tuesday to rebuild the harbour after a storm tore away half of its eastern wall in January.`,
    `Work on the first section is to begin in May 2027 and will cost 48 million euros, the mayor of ${subject} told reporters after the vote.`,
    'Fishing boats will keep using the western basin while cranes lift some 3,000 blocks of granite into place, according to the engineers.',
    `Residents of ${subject} had asked for a higher wall since 2019, when waves flooded the fish market and forty cellars behind it.`,
    'Insurers welcomed the plan, although one of them warned that premiums would only fall once the last section is finished in 2030.',
    `The national government pays two-thirds of the sum; ${subject} raises the rest through a loan that runs for twenty years.`,
  ];
}
