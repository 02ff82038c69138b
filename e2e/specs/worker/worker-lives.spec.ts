import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { type PageServer, servePages } from '#e2e/browser/serve-pages.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

/**
 * Playwright debugs every worker it sees, and a worker under a debugger is never ended. So here a
 * browser runs by itself, driven only by commands to the browser as a whole: nothing is attached to
 * anything in it. What came of it is looked at afterwards, in another start with the same profile.
 */

const dist = join(import.meta.dirname, '../../../dist');
const second = 1000;
/** With `SLOW=1` the model takes minutes, as a large one on a small machine does. */
const slow = process.env.SLOW === '1';

/** A browser with no debugger in it. */
class PlainBrowser {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (answer: Record<string, unknown>) => void>();
  #lastId = 0;
  #unread = '';

  constructor(profile: string) {
    const options = [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      '--remote-debugging-pipe',
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--password-store=basic',
      '--use-mock-keychain',
      '--disable-background-networking',
      '--disable-component-update',
    ];
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    this.#child = spawn(findChromium() ?? 'chromium', options, { stdio: [...stdio] });
    this.#fromBrowser.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
  }

  /** Opens an address and presses Gloss's button in its tab once it is loaded. */
  async readWithGloss(address: string, title: string, extensionId: string): Promise<void> {
    await this.#untilTarget(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`));
    await this.#send('Target.createTarget', { url: address });
    const tab = await this.#untilTarget((each) => each.type === 'tab' && each.title === title);
    const panel = `chrome-extension://${extensionId}/src/panel/`;
    // A worker that has only just started does not hear a click yet.
    for (let tries = 0; tries < 10; tries++) {
      await this.#send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
      await wait(second);
      if ((await this.#targets()).some(({ url }) => url.startsWith(panel))) return;
    }
    throw new Error('The panel did not open.');
  }

  /** Whether the extension's worker runs. */
  async hasWorker(extensionId: string): Promise<boolean> {
    return (await this.#targets()).some(
      ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
    );
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    void this.#send('Browser.close');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 10 * second);
    await exited;
    clearTimeout(late);
  }

  async #targets() {
    const { targetInfos } = await this.#send('Target.getTargets', { filter: [{}] });
    return targetInfos as { targetId: string; type: string; url: string; title: string }[];
  }

  async #untilTarget(isIt: (target: { type: string; url: string; title: string }) => boolean) {
    const deadline = Date.now() + 20 * second;
    for (;;) {
      const found = (await this.#targets()).find(isIt);
      if (found) return found;
      if (Date.now() > deadline) throw new Error('The browser does not show what was waited for.');
      await wait(100);
    }
  }

  #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#lastId;
    this.#toBrowser.write(`${JSON.stringify({ id, method, params })}\0`);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, (answer) =>
        answer.error
          ? reject(new Error(`${method}: ${JSON.stringify(answer.error)}`))
          : resolve(answer.result as Record<string, unknown>),
      );
    });
  }

  #hear(text: string): void {
    const messages = (this.#unread + text).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Record<string, unknown>;
      this.#answers.get(answer.id as number)?.(answer);
    }
  }

  get #toBrowser(): Writable {
    return this.#child.stdio[3] as Writable;
  }

  get #fromBrowser(): Readable {
    return this.#child.stdio[4] as Readable;
  }
}

/** How a slow model keeps one waiting, before the rest of the answer comes at once. */
type Delay = (response: ServerResponse, answer: Buffer) => Promise<void>;

const open = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();

function headersAfter(seconds: number): Delay {
  return async (response, answer) => {
    await wait(seconds * second);
    open(response);
    response.end(answer);
  };
}

function oneByteIn(seconds: number, bytes: number): Delay {
  return async (response, answer) => {
    open(response);
    for (let sent = 0; sent < bytes; sent++) {
      response.write(answer.subarray(sent, sent + 1));
      await wait(seconds * second);
    }
    response.end(answer.subarray(bytes));
  };
}

function commentsFor(seconds: number): Delay {
  return async (response, answer) => {
    open(response);
    for (let sent = 0; sent < seconds; sent++) {
      response.write(': still at work\n\n');
      await wait(second);
    }
    response.end(answer);
  };
}

interface SlowServer {
  url: string;
  /** Requests for a completion; `cut` when the other side hung up before the answer was whole. */
  asked: { at: number; cut: boolean; ended: boolean }[];
  close(): Promise<void>;
}

/** Passes requests on to the fake model, and its answers back with a delay. */
async function startSlowServer(model: string, delay: Delay): Promise<SlowServer> {
  const asked: SlowServer['asked'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const posted = request.method === 'POST';
    const answered = await fetch(new URL(request.url ?? '/', model), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json' },
      ...(posted && { body: Buffer.concat(pieces) }),
    });
    const body = Buffer.from(await answered.arrayBuffer());
    if (!posted) {
      response.writeHead(answered.status, { 'content-type': 'application/json' }).end(body);
      return;
    }
    const seen = { at: Date.now(), cut: false, ended: false };
    asked.push(seen);
    response.on('close', () => {
      seen.ended = true;
      seen.cut = !response.writableFinished;
    });
    await delay(response, body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/v1`, asked, close };
}

/** A profile whose owner has agreed to have articles read, and has set the model up. */
async function prepare(profile: string, pages: PageServer, address: string): Promise<string> {
  const gloss = await launchExtension({ dist, headless: true, profile });
  try {
    const page = await gloss.context.newPage();
    await page.goto(`${pages.origin}/first`);
    const panel = await readInPanel(gloss, page);
    await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
    await useModel(gloss, { address, key: '', model: 'fake-large' });
    return gloss.extensionId;
  } finally {
    await gloss.close();
  }
}

async function runIn(profile: string, title: string) {
  const gloss = await launchExtension({ dist, headless: true, profile });
  try {
    const page = await gloss.optionsPage();
    const article = (await storedRows(page, 'articles')).find((each) => each.title === title);
    return (await storedRows(page, 'analyses')).find((run) => run.articleId === article?.id);
  } finally {
    await gloss.close();
  }
}

const title = 'Morrow rebuilds its harbour';

const cases: { name: string; delay: Delay; seconds: number; alone: boolean }[] = [
  {
    name: 'headers after 45 s',
    delay: headersAfter(45),
    seconds: 45,
    alone: !slow,
  },
  { name: 'headers after 90 s', delay: headersAfter(90), seconds: 90, alone: slow },
  {
    name: 'one byte in 15 s for three minutes',
    delay: oneByteIn(15, 12),
    seconds: 180,
    alone: slow,
  },
  { name: '60 s of comments', delay: commentsFor(60), seconds: 60, alone: slow },
];

for (const { name, delay, seconds, alone } of cases) {
  if (!alone) continue;
  test(`with no debugger attached, the worker outlives a model that sends ${name}`, async ({
    model,
  }) => {
    test.setTimeout((seconds + 120) * second);
    if (!existsSync(join(dist, 'manifest.json'))) throw new Error('Run npm run build first.');
    const profile = mkdtempSync(join(tmpdir(), 'gloss-profile-'));
    const pages = await servePages((path) =>
      path === '/first'
        ? articlePage('Vellin rebuilds its harbour', ...paragraphsAbout('Vellin'))
        : articlePage(title, ...paragraphsAbout('Morrow')),
    );
    const server = await startSlowServer(model.url, delay);
    try {
      const extensionId = await prepare(profile, pages, server.url);
      const browser = new PlainBrowser(profile);
      try {
        await browser.readWithGloss(`${pages.origin}/second`, title, extensionId);
        await expect.poll(() => server.asked.length, { timeout: 15 * second }).toBe(1);
        await wait((seconds - 2) * second);
        expect(server.asked).toMatchObject([{ ended: false }]);
        await expect.poll(() => server.asked[0]?.ended, { timeout: 15 * second }).toBe(true);
        // The last of it is checked and written.
        await wait(2 * second);
        // An idle worker is ended 30 s after its last event; were it kept or woken, it would be there.
        if (slow) {
          await expect
            .poll(() => browser.hasWorker(extensionId), { timeout: 60 * second })
            .toBe(false);
          await wait(40 * second);
          expect(await browser.hasWorker(extensionId)).toBe(false);
        }
      } finally {
        await browser.close();
      }
      expect(server.asked).toMatchObject([{ cut: false }]);
      const run = await runIn(profile, title);
      expect(run).toMatchObject({ status: 'done', resumed: 0, failure: null });
      expect(run?.draft?.limitations).toMatchObject({ writtenBy: 'model', complete: true });
    } finally {
      await server.close();
      await pages.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
