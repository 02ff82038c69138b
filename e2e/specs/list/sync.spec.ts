import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { saveStories, storyAbout } from '#e2e/browser/save-stories.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { fillInSync, joinSync, setUpSync, syncNow } from '#e2e/sync/set-up-sync.ts';
import { type DavServer, startDavServer } from '#e2e/sync/start-dav-server.ts';
import { test as base, expect } from '../extension-test.ts';

const root = join(import.meta.dirname, '../../..');

interface Devices {
  server: DavServer;
  /** A second browser with a profile of its own. */
  other: LaunchedExtension;
}

const test = base.extend<Devices>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  server: async ({}, use) => {
    const server = await startDavServer('apache');
    await use(server);
    await server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern.
  other: async ({}, use) => {
    const other = await launchExtension({ dist: join(root, 'dist'), headless: true });
    await use(other);
    await other.close();
  },
});

async function listOf(gloss: LaunchedExtension): Promise<Page> {
  const list = await gloss.context.newPage();
  await list.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html`);
  return list;
}

/** What the server keeps, file by file. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const note = 'Ask the mayor of Varna';

async function writeNote(gloss: LaunchedExtension, articleId: string, text: string): Promise<void> {
  const page = await gloss.context.newPage();
  await page.goto(
    `chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/story/${articleId}`,
  );
  await page.getByLabel('Your note on this story').fill(text);
  await page.getByLabel('Your note on this story').blur();
  await expect
    .poll(async () => (await storedRows(page, 'readingStates')).map((row) => row.note))
    .toContain(text);
  await page.close();
}

test('a story saved on one device appears on the other, and what goes between them tells nothing', async ({
  gloss,
  other,
  server,
  sample: { page, panel },
}) => {
  test.setTimeout(120_000);
  const varna = storyAbout('Varna', 1, 1_770_000_000_000);
  if (varna.state) varna.state.tags = ['cartography'];
  await saveStories(panel, [varna]);
  const mine = await fillInSync(gloss, server);
  await mine.getByRole('button', { name: 'Test' }).click();
  await expect(mine.getByText('Connected. A file was written, read and deleted.')).toBeVisible();
  // Trying it out keeps no password, and marks nothing for nobody to take.
  expect((await storedRows(mine, 'settings')).flatMap((row) => row.syncServers ?? [])).toEqual([]);
  // Nothing goes there before the reader has been told what does.
  const tried = server.requests().length;
  await mine.getByLabel('I’ve written them down').check();
  await mine.getByRole('button', { name: 'Start syncing' }).click();
  await expect(mine.getByText(/^What’s sent to 127.0.0.1/)).toBeVisible();
  await mine.getByRole('button', { name: 'Cancel' }).click();
  expect(server.requests()).toHaveLength(tried);
  const words = await setUpSync(mine);

  const theirs = await fillInSync(other, server);
  await joinSync(theirs, 'abandon ability able about above absent absorb');
  await expect(theirs.getByText('These words don’t open what’s stored there.')).toBeVisible();
  await theirs.getByLabel('Passphrase').fill(words);
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs.getByText(/^Last synced.*2 devices/)).toBeVisible({ timeout: 30_000 });
  const list = await listOf(other);
  await expect(
    list.getByRole('link', { name: 'Varna rebuilds its harbour', exact: true }),
  ).toBeVisible();

  // One that is saved with a click is sent by itself.
  const sent = server.requests().length;
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await expect
    .poll(
      () =>
        server
          .requests()
          .slice(sent)
          .filter(({ method }) => method === 'PUT').length,
      {
        timeout: 30_000,
      },
    )
    .toBeGreaterThanOrEqual(2);
  await syncNow(theirs);
  await list.bringToFront();
  await expect(list.getByRole('link', { name: /^China’s AI Stocks/ })).toBeVisible();
  const [article] = (await storedRows(list, 'articles')).filter(({ title }) =>
    /^China/.test(title),
  );
  expect(article?.sentences.length).toBeGreaterThan(10);

  const [story] = (await storedRows(list, 'articles')).filter(({ title }) => /^Varna/.test(title));
  await writeNote(gloss, story?.id ?? '', note);
  await syncNow(mine);
  const stored = filesIn(server.folder);
  expect(stored.length).toBeGreaterThan(3);
  const text = stored.map((path) => path + readFileSync(path, 'latin1')).join('\n');
  for (const word of [
    'Varna',
    'harbour',
    'ledger',
    'China',
    'mayor',
    'cartography',
    story?.id ?? '-',
    ...words.split(' '),
  ]) {
    expect(text.includes(word) && word.length > 3 ? word : '').toBe('');
  }

  // A reader of the format that shares no code with Gloss finds it all.
  const program = join(root, 'e2e/sync/print-store.mjs');
  const printed = spawnSync(process.execPath, [program, join(server.folder, 'gloss-sync'), words]);
  const lines = printed.stdout.toString();
  expect(printed.stderr.toString()).toBe('');
  for (const word of ['Varna rebuilds its harbour', 'China’s AI Stocks', 'cartography', note]) {
    expect(lines).toContain(word);
  }
});

test('two devices edit, one of them offline; a full server and a tampered file are named, and nothing is lost', async ({
  gloss,
  other,
  server,
}) => {
  test.setTimeout(150_000);
  const page = await gloss.optionsPage();
  const stories = [1, 2].map((nth) =>
    storyAbout(['Kotor', 'Bergen'][nth - 1] ?? '', nth, 1_770_000_000_000 + nth),
  );
  await saveStories(page, stories);
  const [kotor = '', bergen = ''] = stories.map(({ article }) => article.id);
  await page.close();
  const mine = await fillInSync(gloss, server);
  const words = await setUpSync(mine);
  const theirs = await fillInSync(other, server);
  await joinSync(theirs, words);
  await expect(theirs.getByText(/^Last synced.*2 devices/)).toBeVisible({ timeout: 30_000 });

  // Both write a note on one story, and nothing answers.
  await server.stop();
  await writeNote(gloss, kotor, 'Written at the desk.');
  await writeNote(other, kotor, 'Written on the train.');
  await mine.bringToFront();
  await mine.getByRole('button', { name: 'Sync now' }).click();
  await expect(mine.getByText(/couldn’t be reached. Your changes are kept/)).toBeVisible();
  await server.restart({ mostBytes: 10 });
  await mine.getByRole('button', { name: 'Sync now' }).click();
  await expect(mine.getByText(/There’s no room left on 127.0.0.1/)).toBeVisible();
  await server.restart();
  await syncNow(mine);
  await syncNow(theirs);
  await syncNow(mine);
  for (const options of [mine, theirs]) {
    const states = await storedRows(options, 'readingStates');
    const kept = states.find(({ articleId }) => articleId === kotor)?.note;
    expect(kept).toContain('Written at the desk.');
    expect(kept).toContain('Written on the train.');
  }

  // Somebody changes a byte of the newest pack before the other device reads it: it must not sync by itself meanwhile.
  await expect.poll(() => storedRows(theirs, 'syncMarks')).toEqual([]);
  await other.killWorker();
  await writeNote(gloss, bergen, 'First.');
  await syncNow(mine);
  const device = (await storedRows(mine, 'syncState'))[0]?.device ?? '';
  const packs = filesIn(join(server.folder, 'gloss-sync', device)).filter((path) =>
    /\/m\d+/.test(path),
  );
  const [newest = ''] = packs.sort((one, two) => statSync(two).mtimeMs - statSync(one).mtimeMs);
  const bytes = readFileSync(newest);
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  writeFileSync(newest, bytes);
  await writeNote(gloss, kotor, 'Agreed.');
  await syncNow(mine);
  await syncNow(theirs);
  await expect(theirs.getByText(/is damaged or was tampered with/)).toBeVisible();
  const states = await storedRows(theirs, 'readingStates');
  expect(states.find(({ articleId }) => articleId === kotor)?.note).toBe('Agreed.');
  expect(states).toHaveLength(2);

  // Leaving keeps everything here and there.
  await theirs.getByRole('button', { name: 'Leave sync' }).click();
  await theirs.getByRole('button', { name: 'Leave sync' }).click();
  await expect(theirs.getByText('This device no longer syncs.')).toBeVisible();
  expect(await storedRows(theirs, 'readingStates')).toHaveLength(2);
  expect(filesIn(server.folder).length).toBeGreaterThan(3);

  // Deleting the copy asks twice.
  await mine.bringToFront();
  await mine.getByRole('button', { name: 'Delete the copy on the server…' }).click();
  await mine.getByRole('button', { name: 'Delete the copy', exact: true }).click();
  await mine.getByRole('button', { name: 'Delete it for good' }).click();
  await expect.poll(() => filesIn(server.folder), { timeout: 30_000 }).toEqual([]);
  expect(await storedRows(mine, 'readingStates')).toHaveLength(2);
});
