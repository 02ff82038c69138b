import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { filesIn, servePages } from '#e2e/browser/serve-pages.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { answerFromArticle, type FakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
import { tokensOf } from '#e2e/fake-model-server/exchange.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';
import { median, parseRatio } from './streaming/parse-ratio.ts';
import { processorMeter } from './streaming/processor-time.ts';
import { watchText } from './streaming/watch-text.ts';

/*
 * `npm run bench -- streaming [--json FILE] [--speeds 50,200,1000] [--rounds 3] [--dist FOLDER]`: an
 * answer that streams into the panel, beside a bare page that fetches the same stream and appends its
 * text by blocks. `first` and `last`: from the request until the first words of the hook, and the last
 * words of the answer, are painted. `cpu`: processor time for the answer of the processes that run
 * pages (the extension's and the article's); `cpu.browser`: of all processes of the browser.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    speeds: { type: 'string', default: '50,200,1000' },
    rounds: { type: 'string', default: '3' },
    dist: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '../..');
const speeds = values.speeds.split(',').map(Number);
const rounds = Number(values.rounds);
const firstWords = 'Alpha of the answer';
const lastWords = 'omega of the answer.';

interface Run {
  /** Milliseconds from the request. */
  first: number;
  last: number;
  /** Milliseconds of processor time. */
  pages: number;
  all: number;
}

const figures: Record<string, number> = {};
const folder = values.dist ?? mkdtempSync(join(tmpdir(), 'gloss-bench-'));
if (!values.dist) {
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
}
const server = await startFakeModelServer({ cors: true });
const bare = readFileSync(join(import.meta.dirname, 'streaming/bare-page.html'));
const files = filesIn(join(root, 'e2e/sample-article'));
const site = await servePages((path) => (path === '/bare.html' ? bare : files(path)));
const gloss = await launchExtension({ dist: folder, headless: true });
try {
  await measure(gloss, server);
} finally {
  await gloss.close();
  await site.close();
  await server.close();
  if (!values.dist) rmSync(folder, { recursive: true, force: true });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

async function measure(gloss: LaunchedExtension, server: FakeModelServer): Promise<void> {
  await useModel(gloss, { address: server.url, model: 'fake-large', key: '' });
  const page = gloss.context.pages()[0] ?? (await gloss.context.newPage());
  await page.goto(`${site.origin}/`);
  const panel = await readInPanel(gloss, page);
  await untilDone(panel);
  const reply = markedReply(server);
  server.reply = reply;
  const parsed = parseRatio(reply);
  figures['parse.ratio'] = parsed.ratio;
  const tokens = tokensOf(reply).length;
  console.log(
    `${tokens} tokens, ${reply.length} characters; parsed in pieces in ${parsed.pieces.toFixed(2)} ms, at once in ${parsed.whole.toFixed(2)} ms: ${parsed.ratio.toFixed(1)}`,
  );
  const body = server.completions[0]?.text ?? '';
  for (const speed of speeds) {
    server.tokensPerSecond = speed;
    const runs = { gloss: [] as Run[], bare: [] as Run[] };
    for (let round = 0; round < rounds; round++) {
      runs.bare.push(await runBare(gloss, server, body));
      runs.gloss.push(await runGloss(gloss, page, panel, server));
    }
    report(speed, tokens, runs);
  }
}

/** The answer to the article, with words at its beginning and end that stand nowhere else. */
function markedReply({ completions }: FakeModelServer): string {
  const answer = answerFromArticle(completions[0]?.body ?? {}) as {
    h: FakeClaim;
    x: string[];
  };
  answer.h = { ...answer.h, t: `${firstWords}: ${answer.h.t}` };
  answer.x = ['It rests on one source.', `This is the ${lastWords}`];
  return JSON.stringify(answer);
}

async function runGloss(
  { context }: LaunchedExtension,
  page: Page,
  panel: Page,
  server: FakeModelServer,
): Promise<Run> {
  await page.bringToFront();
  // The panel follows the tab in front: the answer of the round before has to stand again, so that it is seen to go.
  await panel.getByRole('region', { name: 'TL;DR' }).waitFor();
  const [article] = await storedRows(panel, 'articles');
  const again = async () => {
    await panel.evaluate(
      (articleId) =>
        void chrome.runtime.sendMessage({ type: 'start-analysis', articleId, again: true }),
      article?.id ?? '',
    );
  };
  const run = await timed(context, panel, server, again);
  await untilDone(panel);
  return run;
}

async function runBare({ context }: LaunchedExtension, server: FakeModelServer, body: string) {
  const page = await context.newPage();
  await page.goto(`${site.origin}/bare.html`);
  const ask = `void ask(${JSON.stringify(`${server.url}/chat/completions`)}, ${JSON.stringify(body)})`;
  const run = await timed(context, page, server, () => page.evaluate(ask));
  await page.close();
  return run;
}

async function timed(
  context: LaunchedExtension['context'],
  page: Page,
  server: FakeModelServer,
  ask: () => Promise<unknown>,
): Promise<Run> {
  const meter = await processorMeter(context);
  const before = server.completions.length;
  const painted = await watchText(page, firstWords, lastWords);
  const used = await meter();
  await ask();
  const { first, last } = await painted();
  const after = await meter();
  const request = server.completions[before];
  if (!request) throw new Error('No request was made.');
  const at = performance.timeOrigin + request.at;
  return {
    first: first - at,
    last: last - at,
    pages: (after.pages - used.pages) * 1000,
    all: (after.all - used.all) * 1000,
  };
}

async function untilDone(panel: Page): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const [run] = await storedRows(panel, 'analyses');
    if (run?.status === 'done' && run.analyst.kind === 'model') return;
    if (run?.status === 'failed') throw new Error(run.failure?.kind);
    await panel.waitForTimeout(200);
  }
  throw new Error('The analysis did not end.');
}

function report(speed: number, tokens: number, runs: { gloss: Run[]; bare: Run[] }): void {
  const of = (own: Run[], name: keyof Run) => median(own.map((run) => run[name]));
  const names = [
    ['first', 'first'],
    ['last', 'last'],
    ['cpu', 'pages'],
    ['cpu.browser', 'all'],
  ] as const;
  const cells = names.map(([name, field]) => {
    const [own, plain] = [of(runs.gloss, field), of(runs.bare, field)];
    figures[`${name}.ratio.${speed}`] = own / plain;
    const each = name.startsWith('cpu') ? tokens : 1;
    const digits = each > 1 ? 3 : 0;
    return `${name} ${(own / each).toFixed(digits)} / ${(plain / each).toFixed(digits)} ms = ${(own / plain).toFixed(2)}`;
  });
  console.log(`${String(speed).padStart(5)} tokens/s: ${cells.join(' · ')}`);
}
