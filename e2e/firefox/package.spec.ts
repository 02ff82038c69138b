import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const dist = join(import.meta.dirname, '../../dist-firefox');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

test('the package for Firefox asks for no site at install, and for no data to be sent', () => {
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['websiteContent', 'searchTerms'],
  });
});

test("nothing runs in private windows, whose database would be everyone's", () => {
  expect(manifest.incognito).toBe('not_allowed');
});

test('the package holds what its manifest names, and nothing that only Chromium knows', () => {
  expect(manifest).not.toHaveProperty('side_panel');
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
  expect(manifest.permissions).not.toContain('sidePanel');
  const built = readdirSync(dist, { recursive: true }).map((path) =>
    String(path).replaceAll('\\', '/'),
  );
  const named = [
    ...manifest.background.scripts,
    manifest.sidebar_action.default_panel,
    manifest.options_ui.page,
    ...Object.values(manifest.icons),
  ];
  for (const path of named) expect(built).toContain(path);
});
