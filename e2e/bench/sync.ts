import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { saveStories } from '#e2e/browser/save-stories.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { fillInSync, joinSync, setUpSync, syncNow } from '#e2e/sync/set-up-sync.ts';
import { type DavRequest, startDavServer } from '#e2e/sync/start-dav-server.ts';
import { makeStory } from './reading-list/make-story.ts';

/*
 * `npm run bench -- sync [--json FILE] [--stories 1000] [--server apache]`: two browsers with profiles of their own and
 * a real WebDAV server on this machine (`apache` or `nginx`). The first puts its whole list there, the second gets it,
 * then the first changes one note and the second gets that. A third one takes a backup of the same list, as a measure
 * of what the pull could be. Bytes are those of the server's log, with their headers.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    stories: { type: 'string', default: '1000' },
    server: { type: 'string', default: 'apache' },
  },
});
const stories = Number(values.stories);
const kind = values.server === 'nginx' ? 'nginx' : 'apache';
const root = join(import.meta.dirname, '../..');
const storiesPerStep = 100;
/** Long enough for a list of any length on any machine. */
const longest = 4 * 3_600_000;

const dist = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
const server = await startDavServer(kind);
const one = await launchExtension({ dist, headless: true });
const other = await launchExtension({ dist, headless: true });
const figures: Record<string, number> = {};
try {
  const page = await one.optionsPage();
  for (let at = 0; at < stories; at += storiesPerStep) {
    const count = Math.min(storiesPerStep, stories - at);
    await saveStories(
      page,
      Array.from({ length: count }, (_, nth) => makeStory(at + nth)),
    );
  }
  await page.close();
  const mine = await fillInSync(one, server);
  let words = '';
  const push = await measured(async () => {
    words = await setUpSync(mine, longest);
  });
  const theirs = await fillInSync(other, server);
  const pull = await measured(async () => {
    await joinSync(theirs, words);
    await theirs.getByText(/^Last synced/).waitFor({ timeout: longest });
  });
  const [state] = await storedRows(mine, 'readingStates');
  const list = await one.context.newPage();
  await list.goto(
    `chrome-extension://${one.extensionId}/src/reading-list/index.html#/story/${state?.articleId}`,
  );
  // Opening a story marks it as read, which is a change of its own, sent a few seconds later.
  await waitForPut();
  await waitForQuiet();
  const change = await measured(async () => {
    const note = list.getByLabel('Your note on this story');
    await note.fill('Ask again in March.');
    await note.blur();
    await waitForPut();
    await waitForQuiet();
  });
  const receive = await measured(() => syncNow(theirs, longest));
  await other.close();
  const file = await backUp(list);
  const third = await launchExtension({ dist, headless: true });
  const imported = await measured(() => importFile(third, file)).finally(() => third.close());
  Object.assign(figures, {
    'sync.stories': stories,
    'sync.push.seconds': push.seconds,
    'sync.push.per.second': stories / push.seconds,
    'sync.push.requests': push.requests.length,
    'sync.pull.seconds': pull.seconds,
    'sync.pull.per.second': stories / pull.seconds,
    'sync.pull.requests': pull.requests.length,
    'sync.import.per.second': stories / imported.seconds,
    'sync.pull.ratio': imported.seconds / pull.seconds,
    'sync.bytes.per.story': bytesOf(push.requests, 'sent') / stories,
    'sync.change.requests': change.requests.length,
    'sync.change.bytes': bytesOf(change.requests, 'sent') + bytesOf(change.requests, 'received'),
    'sync.receive.requests': receive.requests.length,
    'sync.receive.bytes': bytesOf(receive.requests, 'sent') + bytesOf(receive.requests, 'received'),
  });
} finally {
  await one.close();
  await other.close().catch(() => undefined);
  await server.close();
  rmSync(dist, { recursive: true, force: true });
}
for (const [name, value] of Object.entries(figures)) {
  console.log(`${name.padEnd(24)}${value.toFixed(value < 100 ? 1 : 0).padStart(10)}`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

async function measured(work: () => Promise<void>) {
  const before = server.requests().length;
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  return { seconds, requests: server.requests().slice(before) };
}

/** The change is sent by itself, a few seconds after it is made. */
async function waitForPut(): Promise<void> {
  const before = server.requests().length;
  while (
    !server
      .requests()
      .slice(before)
      .some(({ method }) => method === 'PUT')
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Until the log of the server has been quiet for a second: that sync is over. */
async function waitForQuiet(): Promise<void> {
  for (let before = -1; before !== server.requests().length; ) {
    before = server.requests().length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function bytesOf(requests: readonly DavRequest[], way: 'sent' | 'received'): number {
  return requests.reduce((sum, request) => sum + request[way], 0);
}

/** The backup of a list's page, which would be downloaded. */
async function backUp(list: Page): Promise<Buffer> {
  await list.evaluate(() => {
    location.hash = '#/backup';
    URL.createObjectURL = (blob) => {
      Object.assign(window, { blob });
      return '#/backup';
    };
  });
  await list.getByRole('button', { name: 'Back up now' }).click();
  await list.getByText('Backup complete.').waitFor({ timeout: longest });
  const address = await list.evaluate(async () => {
    const { blob } = window as unknown as { blob: Blob };
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(blob);
    await read;
    return String(reader.result);
  });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function importFile(into: LaunchedExtension, buffer: Buffer): Promise<void> {
  const page = await into.context.newPage();
  await page.goto(`chrome-extension://${into.extensionId}/src/reading-list/index.html#/backup`);
  const file = { name: 'backup.jsonl.gz', mimeType: '', buffer };
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByText(/^From Gloss/).waitFor({ timeout: longest });
}
