import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '#domain/article/article.ts';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { filesIn, servePages } from '#e2e/browser/serve-pages.ts';
import { launchFirefox } from '#e2e/firefox/launch-firefox.ts';
import { readSample } from '#e2e/firefox/read-sample.ts';
import { filesOfFolder, packFiles } from '#e2e/release/pack-files.ts';
import { type PageReading, readPages } from './browsers/read-pages.ts';
import { type ServedPage, serveSavedPages } from './browsers/serve-saved-pages.ts';
import { median } from './streaming/parse-ratio.ts';

/*
 * `npm run bench -- browsers [--pages FOLDER] [--json FILE]`: the saved pages of a folder, read in
 * Chromium and in Firefox with the builds in dist/ and dist-firefox/, compared field for field; and how
 * long it takes from the press to the story and to the highlights.
 */

const { values } = parseArgs({
  options: { pages: { type: 'string' }, json: { type: 'string' } },
});
const root = join(import.meta.dirname, '../..');
const folder = values.pages ?? join(root, '../shared/pages');
if (!existsSync(folder)) {
  process.stderr.write(`There are no saved pages at ${folder}: name a folder with --pages.\n`);
  process.exit(1);
}

const site = await servePages(filesIn(join(root, 'e2e/sample-article')));
const saved = await serveSavedPages(folder);

async function inChromium(pages: readonly ServedPage[]): Promise<PageReading[]> {
  const gloss = await launchExtension({ dist: join(root, 'dist'), headless: true });
  try {
    await gloss.context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    const page = await gloss.context.newPage();
    await page.goto(`${site.origin}/`);
    const panel = await readInPanel(gloss, page);
    await panel.getByRole('heading', { level: 1 }).filter({ hasText: 'China’s AI' }).waitFor();
    return await readPages(
      {
        goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
        clickToolbar: () => gloss.clickToolbar(page),
        page,
        panel,
      },
      pages,
    );
  } finally {
    await gloss.close();
  }
}

async function inFirefox(pages: readonly ServedPage[]): Promise<PageReading[]> {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-firefox-'));
  const path = join(profile, 'gloss.xpi');
  writeFileSync(path, await packFiles(filesOfFolder(join(root, 'dist-firefox'))));
  const firefox = await launchFirefox({ package: path, profile });
  try {
    await readSample(firefox, site);
    return await readPages(
      {
        goto: (url) => firefox.goto(url),
        clickToolbar: () => firefox.clickToolbar(),
        page: firefox.tab,
        panel: firefox.sidebar,
      },
      pages,
    );
  } finally {
    await firefox.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The fields in which two readings differ; when it was read, and its id, are of each reading alone. */
function differingFields(one: Article | null, other: Article | null): string[] {
  if (!one || !other) return one === other ? [] : ['everything'];
  const own = ['id', 'collectedAt'];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => {
    const [mine, theirs] = [one, other].map((each) =>
      JSON.stringify((each as unknown as Record<string, unknown>)[name]),
    );
    return !own.includes(name) && mine !== theirs;
  });
}

let readings: { chromium: PageReading[]; firefox: PageReading[] };
try {
  readings = { chromium: await inChromium(saved.pages), firefox: await inFirefox(saved.pages) };
} finally {
  await saved.close();
  await site.close();
}

const shown = (value: number | null | undefined) => String(value ?? '–').padStart(6);
console.log(
  'milliseconds in Chromium and Firefox'.padEnd(42),
  'story         highlights    painted',
);
let same = 0;
for (const [nth, chromium] of readings.chromium.entries()) {
  const firefox = readings.firefox[nth];
  const fields = differingFields(chromium.article, firefox?.article ?? null);
  if (fields.length === 0) same += 1;
  console.log(
    chromium.name.padEnd(20),
    (fields.length === 0 ? 'same' : fields.join(', ')).padEnd(21),
    shown(chromium.story) + shown(firefox?.story),
    shown(chromium.highlights) + shown(firefox?.highlights),
    shown(chromium.painted) + shown(firefox?.painted),
  );
}
const known = (of: PageReading[], what: 'story' | 'highlights') =>
  median(of.map((each) => each[what]).filter((value) => value !== null));
const figures = {
  'pages.same': same,
  'pages.all': readings.chromium.length,
  'chromium.story.ms': known(readings.chromium, 'story'),
  'firefox.story.ms': known(readings.firefox, 'story'),
  'chromium.highlights.ms': known(readings.chromium, 'highlights'),
  'firefox.highlights.ms': known(readings.firefox, 'highlights'),
  'highlights.ratio':
    known(readings.firefox, 'highlights') / known(readings.chromium, 'highlights'),
};
for (const [name, value] of Object.entries(figures))
  console.log(`${name.padEnd(24)}${value.toFixed(value < 10 ? 2 : 0).padStart(10)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
