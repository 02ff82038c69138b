import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const ownPages = join('src', 'extract', 'regressions');
const newsPages = join('..', 'shared', 'pages');

const markupOf = (folder: string): [name: string, markup: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (/\.html$/.test(file)) return [[file, readFileSync(join(folder, file), 'utf8')]];
    if (/\.html\.gz$/.test(file))
      return [[file, gunzipSync(readFileSync(join(folder, file))).toString()]];
    return [];
  });

for (const [name, folder] of Object.entries({ 'our own': ownPages, 'news pages': newsPages })) {
  test(`The search for the body finds what plain Readability finds: ${name}`, async ({ page }) => {
    test.skip(!existsSync(folder), `${folder} is not there`);
    await page.evaluate(
      `${await bundleForPage('e2e/in-page/bodies-in-page.ts', 'bodies')};globalThis.bodies = bodies;0`,
    );
    const pages = markupOf(folder);
    expect(pages.length).toBeGreaterThan(9);
    for (const [file, markup] of pages) {
      const { plain, own } = await page.evaluate<{ plain: unknown; own: unknown }>(
        `bodies.bodiesOf(${JSON.stringify(markup)})`,
      );
      expect(own, file).toEqual(plain);
    }
  });
}
