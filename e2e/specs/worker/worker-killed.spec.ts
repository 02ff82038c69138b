import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { claimsOf } from '#domain/analysis/analysis.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { tokensOf } from '#e2e/fake-model-server/exchange.ts';
import { sampleReply, statementsOf } from '#e2e/fake-model-server/sample-reply.ts';
import { expect, test } from '../extension-test.ts';

/** How many analyses are begun and broken; `KILLS=100` for the whole count. */
const runs = Number(process.env.KILLS ?? 4);
const seed = Number(process.env.SEED ?? 20_261_123);
/** How long the model writes, in seconds. */
const streamTime = 1;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function runOf(panel: Page): Promise<AnalysisRun> {
  const [run] = await storedRows(panel, 'analyses');
  if (!run) throw new Error('There is no analysis.');
  return run;
}

const ended = ({ status }: AnalysisRun) => status !== 'queued' && status !== 'running';

/** The claims that the reader has seen with their verdict. */
const checkedClaims = ({ draft }: AnalysisRun) =>
  claimsOf(draft ?? {}).filter(({ complete }) => complete);

/** Has the article analysed from the start, and waits until a worker has taken it. */
async function begin(panel: Page, before: AnalysisRun): Promise<void> {
  await panel.evaluate((articleId) => {
    void chrome.runtime.sendMessage({ type: 'start-analysis', articleId, again: true });
  }, before.articleId);
  await expect
    .poll(async () => (await runOf(panel)).startedAt, { intervals: [10] })
    .not.toBe(before.startedAt);
}

async function end(panel: Page): Promise<AnalysisRun> {
  await expect
    .poll(async () => ended(await runOf(panel)), { timeout: 45_000, intervals: [50] })
    .toBe(true);
  return runOf(panel);
}

test(`of ${runs} analyses whose worker is killed at a random moment, each completes or says that it stopped`, async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  test.setTimeout(60_000 + runs * 20_000);
  const random = randomFrom(seed);
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  const reply = sampleReply(article);
  const texts = claimTexts(reply);
  model.reply = reply;
  model.tokensPerSecond = tokensOf(JSON.stringify(reply)).length / streamTime;
  await withModel();

  const outcomes = { done: 0, interrupted: 0, seenBefore: 0, requests: 0, kills: 0 };
  for (let nth = 1; nth <= runs; nth++) {
    const name = `run ${nth} of seed ${seed}`;
    model.reset();
    await begin(panel, await runOf(panel));
    // A worker that takes an analysis up may be killed as well; it is not taken up a third time.
    const kills = nth % 4 === 0 ? 2 : 1;
    const seen = new Map<string, string>();
    for (let kill = 0; kill < kills; kill++) {
      await wait(random() * streamTime * 1000);
      for (const { text, evidence } of checkedClaims(await runOf(panel))) {
        seen.set(text, evidence.verdict);
      }
      await gloss.killWorker();
    }
    const run = await end(panel);
    const claims = checkedClaims(run);
    const ids = claimsOf(run.draft ?? {}).map(({ id }) => id);
    expect(new Set(ids).size, `${name}: an id for each claim`).toBe(ids.length);
    const written = claims.map(({ text }) => text);
    expect(new Set(written).size, `${name}: no claim twice`).toBe(written.length);
    const verdicts = new Map(claims.map(({ text, evidence }) => [text, evidence.verdict]));
    for (const [text, verdict] of seen) {
      expect(verdicts.get(text), `${name}: “${text}” was on screen`).toBe(verdict);
    }
    expect(model.completions.length, `${name}: requests`).toBeLessThanOrEqual(1 + kills);
    if (run.status === 'done') {
      expect([...written].sort(), `${name}: every claim of the reply`).toEqual(texts);
    } else {
      expect(run.status, name).toBe('failed');
      expect(run.failure?.kind, name).toBe('interrupted');
      await expect(panel.getByRole('alert')).toContainText('The browser paused the analysis.');
    }
    outcomes[run.status === 'done' ? 'done' : 'interrupted'] += 1;
    outcomes.seenBefore += seen.size;
    outcomes.requests += model.completions.length;
    outcomes.kills += kills;
  }
  if (process.env.KILLS) process.stdout.write(`${JSON.stringify({ runs, seed, ...outcomes })}\n`);
  expect(outcomes.done).toBeGreaterThan(0);
  expect(outcomes.seenBefore, 'some workers died with claims on screen').toBeGreaterThan(0);
});

/** The texts of the claims in a reply, sorted. */
function claimTexts(reply: ReturnType<typeof sampleReply>): string[] {
  const found: string[] = [];
  JSON.stringify(reply, (_, value) => {
    if (value && typeof value === 'object' && 's' in value) found.push(String(value.t));
    return value;
  });
  const statements = new Set(statementsOf(reply));
  if (!found.every((text) => statements.has(text))) throw new Error('The reply has another shape.');
  return found.sort();
}
