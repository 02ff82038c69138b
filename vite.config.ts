import { type CrxPlugin, crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firefoxManifest, oldestFirefox } from './e2e/release/firefox-manifest.ts';
import { onlyChatCompletions, packedSuffixList } from './e2e/release/light-libraries.ts';
import manifest from './manifest.json' with { type: 'json' };

/** Injected files need not be reachable from pages, and a page must not be able to tell that Gloss is installed. */
const nothingWebAccessible = (): CrxPlugin => ({
  name: 'nothing-web-accessible',
  enforce: 'post',
  apply: 'build',
  renderCrxManifest(built) {
    delete built.web_accessible_resources;
    return built;
  },
});

// Vitest 5 prints failures with it, and Node 20 does not have it.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const pureTests = ['domain', 'extract', 'analysts', 'i18n', 'messages'].map(
  (folder) => `src/${folder}/**/*.test.ts`,
);

const underTest = process.env.VITEST !== undefined;

/** The content script is injected as one classic file; the module that the bundler leaves beside it is never loaded. */
const noOrphanedContentScript = (): Plugin => ({
  name: 'no-orphaned-content-script',
  enforce: 'post',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.facadeModuleId?.endsWith('src/content/content.ts'))
        continue;
      if (file.startsWith('assets/')) delete bundle[file];
    }
  },
});

/** What the build makes of an injected script: its file's name. */
const scriptsAsNames = (): Plugin => ({
  name: 'scripts-as-names',
  enforce: 'pre',
  resolveId: (id) => (/\?script&iife$/.test(id) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith('\0') && id.endsWith('?script&iife') ? "export default 'content.js'" : null,
});

/** `vite build` makes the extension for Chromium in dist/, `vite build --mode firefox` the one for Firefox. */
export default defineConfig(({ mode }) => ({
  // Unit tests run single modules: they want JSX, not an extension built around them.
  plugins: underTest
    ? [preact(), scriptsAsNames()]
    : [
        preact(),
        mode === 'firefox'
          ? crx({ manifest: firefoxManifest(manifest), browser: 'firefox' })
          : crx({ manifest }),
        nothingWebAccessible(),
        noOrphanedContentScript(),
        onlyChatCompletions(),
        packedSuffixList(),
      ],
  // Dexie's own entry leads to the build for browsers of ten years ago.
  ...(!underTest && { resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } } }),
  build: {
    ...(mode === 'firefox'
      ? { target: `firefox${oldestFirefox}`, outDir: 'dist-firefox' }
      : { target: 'chrome138' }),
    modulePreload: false,
    // What is bundled comes with its licenses.
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 1000,
    // Pages that the manifest does not name: they are opened from the panel, and after the installation.
    rolldownOptions: {
      // No hashes: the worker's would follow the folder that it was built in, and nothing here is cached.
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
      input: {
        'reading-list': 'src/reading-list/index.html',
        welcome: 'src/options/welcome.html',
        // A sidebar's page is not found in the manifest by the build, as a side panel's is.
        ...(mode === 'firefox' && { panel: manifest.side_panel.default_path }),
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        // Pure functions leave nothing behind: their tests share a process, and load each module once.
        test: { name: 'pure', isolate: false, include: pureTests },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
          exclude: pureTests,
        },
      },
    ],
    environment: 'node',
    setupFiles: ['e2e/browser/fake-i18n.ts'],
    testTimeout: 20_000,
    retry: process.env.CI ? 1 : 0,
  },
}));
