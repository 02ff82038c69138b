import { describe, expect, test } from 'vitest';
import { claimsOf, sectionNames } from '#domain/analysis/analysis.ts';
import type { RunNotice } from '#domain/analysis/run-notice.ts';
import { sentencesInPrompt } from '#e2e/fake-model-server/answer-from-article.ts';
import { runSampleJob, sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';

const paragraph = (number: number) =>
  `In ${1960 + number} company number ${number} sold ${number * 100} chips to its neighbors in the valley. Nobody had expected number ${number} to do that. It will do so again, says its founder Mara ${number}.`;
const articleOf = (paragraphs: number) =>
  sampleArticle(
    {},
    Array.from({ length: paragraphs }, (_, at) => paragraph(at + 1)),
  );

const server = await serverForTests({ fault: null, window: null });

async function analyse(paragraphs: number, preset: string) {
  const notices: RunNotice[] = [];
  const outcome = await runSampleJob(
    { address: server.url, preset, key: 'a-key' },
    { article: articleOf(paragraphs), onNotice: (notice) => notices.push(notice) },
  );
  return { ...outcome, notices };
}

describe('an article that does not fit', () => {
  test.each(['ollama', 'lm-studio', 'vllm', 'llama-cpp', 'custom'])(
    'into the window that %s tells of is shortened before it is sent, and the reader told',
    async (preset) => {
      server.window = { tokens: 6_500, whenFull: 'refuse' };
      const { failure, analysis, notices } = await analyse(90, preset);
      expect(failure).toBeNull();
      expect(Object.keys(analysis ?? {})).toHaveLength(sectionNames.length);
      expect(server.completions).toHaveLength(1);
      const sent = sentencesInPrompt(server.completions[0]?.body ?? {}).length;
      expect(sent).toBeLessThan(270);
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatchObject({ kind: 'partly read', of: 271 });
    },
  );

  test('into a window that nobody told of is sent in less at a time once the service refuses it', async () => {
    server.window = { tokens: 5_000, whenFull: 'refuse' };
    const { failure, analysis } = await analyse(100, 'mistral');
    expect(failure).toBeNull();
    const lengths = server.completions.map(({ text }) => text.length);
    expect(Math.max(...lengths)).toBe(lengths[0]);
    expect(lengths.length).toBeGreaterThan(1);
    expect(Object.keys(analysis ?? {})).toHaveLength(sectionNames.length);
  });

  test('by far is read in portions, and merged: every claim once, with an id of its own', async () => {
    server.window = { tokens: 3_600, whenFull: 'refuse' };
    const { failure, analysis, drafts, notices } = await analyse(60, 'ollama');
    expect(failure).toBeNull();
    expect(server.completions.length).toBeGreaterThan(2);
    expect(notices).toEqual([]);
    const claims = claimsOf(analysis ?? {});
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const claim of claims) {
      if (claim.origin === 'article') expect(claim.evidence.verdict).toBe('verified');
    }
    const cited = claims.flatMap(({ evidence }) => evidence.sentenceIds);
    const numbers = cited.map((id) => Number(id.slice(1)));
    expect(Math.max(...numbers)).toBeGreaterThan(90);
    expect(analysis?.hook?.complete).toBe(true);
    expect(analysis?.tldr?.content.whatChanged).not.toBeNull();
    expect(drafts.at(-1)).toEqual(analysis);
  });

  test('and is cut without a word gives no answer from half an article, but another try', async () => {
    // A window that nobody states: a custom service without numbers.
    server.window = { tokens: 4_000, whenFull: 'cut' };
    const hidden = async (input: RequestInfo | URL, init?: RequestInit) =>
      init?.method === 'POST' ? fetch(input, init) : new Response('{}');
    const notices: RunNotice[] = [];
    const { failure, analysis } = await runSampleJob(
      { address: server.url },
      {
        article: articleOf(120),
        onNotice: (notice) => notices.push(notice),
        environment: { hasAccess: async () => true, isOnline: () => true, fetch: hidden },
      },
    );
    expect(failure).toBeNull();
    expect(server.completions.length).toBeGreaterThan(1);
    expect(server.completions.length).toBeLessThanOrEqual(12);
    const [opening] = claimsOf(analysis ?? {});
    expect(opening?.evidence.verdict).toBe('verified');
  });
});
