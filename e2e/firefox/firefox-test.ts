import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { type Answer, filesIn, type PageServer, servePages } from '#e2e/browser/serve-pages.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';
import { filesOfFolder, packFiles } from '#e2e/release/pack-files.ts';
import type { FirefoxWithGloss } from './firefox-with-gloss.ts';
import { launchFirefox } from './launch-firefox.ts';

export { expect };

const root = join(import.meta.dirname, '../..');

interface Fixtures {
  /** Starts Firefox again with the same profile, as after a restart of the computer. */
  restart: () => Promise<FirefoxWithGloss>;
  firefox: FirefoxWithGloss;
  /** The sample article's folder, served. */
  site: PageServer;
  /** Serves what the function answers. */
  serve: (answer: Answer) => Promise<PageServer>;
  model: FakeModelServer;
}

interface WorkerFixtures {
  /** The path of the packed extension. */
  packed: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  packed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
    async ({}, use) => {
      const dist = join(root, 'dist-firefox');
      if (!existsSync(join(dist, 'manifest.json'))) throw new Error('Run npm run build first.');
      const folder = mkdtempSync(join(tmpdir(), 'gloss-package-'));
      const path = join(folder, 'gloss.xpi');
      writeFileSync(path, await packFiles(filesOfFolder(dist)));
      await use(path);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  restart: async ({ packed }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'gloss-firefox-'));
    let running: FirefoxWithGloss | null = null;
    await use(async () => {
      await running?.close();
      running = null;
      running = await launchFirefox({ package: packed, profile });
      return running;
    });
    await (running as FirefoxWithGloss | null)?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  firefox: async ({ restart }, use) => use(await restart()),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  serve: async ({}, use) => {
    const servers: PageServer[] = [];
    await use(async (answer) => {
      const server = await servePages(answer);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.close();
  },

  site: async ({ serve }, use) => use(await serve(filesIn(join(root, 'e2e/sample-article')))),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  model: async ({}, use) => {
    const server = await startFakeModelServer();
    await use(server);
    await server.close();
  },
});
