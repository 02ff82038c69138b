import { type CrxPlugin, crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
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

export default defineConfig({
  plugins: [preact(), crx({ manifest }), nothingWebAccessible()],
  build: { target: 'chrome138', modulePreload: false, chunkSizeWarningLimit: 1000 },
});
