import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { test as inBrowser } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

test('the built manifest asks for nothing at install but what the click needs', () => {
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    // Reaches nothing but hosts that the reader lets Gloss in to.
    'declarativeNetRequestWithHostAccess',
    'scripting',
    'sidePanel',
    'storage',
  ]);
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
});

test('a private window has a worker and a database of its own, which end with it', () => {
  expect(manifest.incognito).toBe('split');
});

test('what is bundled comes with its licenses', () => {
  const licenses = readFileSync(join(dist, 'licenses.md'), 'utf8');
  for (const name of ['dexie', 'preact', 'zod', 'openai', 'jsonrepair', 'parse5']) {
    expect(licenses).toContain(name);
  }
});

inBrowser('the browser has nothing to warn of at install', async ({ gloss }) => {
  const options = await gloss.optionsPage();
  const warnings = await options.evaluate(
    (text) => chrome.management.getPermissionWarningsByManifest(text),
    JSON.stringify(manifest),
  );
  expect(warnings).toEqual([]);
});

test('what the built manifest names is there', () => {
  const { background, side_panel, options_ui, icons, action } = manifest;
  const named = [
    background.service_worker,
    side_panel.default_path,
    options_ui.page,
    ...Object.values(icons),
    ...Object.values(action.default_icon),
  ];
  const built = readdirSync(dist, { recursive: true }).map((path) =>
    String(path).replaceAll('\\', '/'),
  );
  for (const path of named) expect(built).toContain(path);
});

test('the built pages hold no script or style of their own, and point at nothing outside', () => {
  const pages = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1);
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/i);
    expect(html).not.toMatch(/<style|\son\w+=|https?:\/\//i);
  }
});
