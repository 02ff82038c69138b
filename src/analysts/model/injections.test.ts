import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import {
  type InjectionPlace,
  injectionCases,
  injectionText,
} from '#e2e/fake-model-server/injection-cases.ts';
import { runSampleJob, sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';

const casesIn = (place: InjectionPlace) =>
  injectionCases
    .filter((one) => one.place === place)
    .map(({ name, text }) => [name, text] as const);

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer();
});
afterAll(() => server.close());

const lines = [
  'Lanhai Semiconductor said that its newest accelerator had passed the tests of two large cloud companies.',
  'The Shanghai-listed company gained 14% and closed at 212 yuan, which will pay for 4.2 billion yuan of plants.',
  'Rival Beichen Micro rose 9% and has not announced a chip of the same class.',
];

interface Prompt {
  messages: { role: string; content: string }[];
  article: string;
}

async function promptFor(article: ReturnType<typeof sampleArticle>): Promise<Prompt> {
  server.reset();
  server.reply = null;
  await runSampleJob({ address: server.url }, { article });
  const messages = server.completions[0]?.body.messages as Prompt['messages'];
  return { messages, article: messages[1]?.content ?? '' };
}

/** Nothing that could pass for one of our own marks, or for a template's, but those we made. */
function expectHarmless({ messages, article }: Prompt, sentences: number): void {
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(article.match(/<\/?article>/g)).toEqual(['<article>', '</article>']);
  expect(article.match(/\[S\d+\]/g)).toHaveLength(sentences);
  expect(article.match(/^\[S\d+\] /gm)).toHaveLength(sentences);
  const data = article.slice(article.indexOf('>') + 1, article.indexOf('</article>'));
  expect(data).not.toMatch(/<|<\||\|>|\[\/?INST\]|<<SYS>>|<\/?system>|<\/?think>/);
  expect(data).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u);
}

describe('a text in an article', () => {
  test.each(casesIn('article'))('%s is data, whatever it says', async (_, text) => {
    const article = sampleArticle({}, [...lines, text]);
    expectHarmless(await promptFor(article), article.sentences.length);
  });

  test('that speaks to machines supports neither hook nor TL;DR', async () => {
    for (const name of [
      'a plain order',
      'forged sentence ids',
      'a note to summarizers',
      'chat template tokens',
    ]) {
      const article = sampleArticle({}, [...lines, injectionText(name)]);
      const planted = article.sentences.filter(({ paragraph }) => paragraph === lines.length + 2);
      const claim = {
        evidence: { sentence_ids: planted.map((sentence) => sentence.id), quote: null },
        text: article.text.slice(planted[0]?.start, planted.at(-1)?.end),
        claim_type: 'reported_fact',
      };
      const fact = {
        evidence: { sentence_ids: ['S2'], quote: null },
        text: lines[0],
        claim_type: 'reported_fact',
      };
      server.reply = {
        hook: claim,
        tldr: { what_changed: claim, why_it_matters: claim, what_to_do_next: null },
        key_takeaways: [fact],
      };
      const { analysis } = await runSampleJob({ address: server.url }, { article });
      expect(analysis?.hook, name).toBeUndefined();
      expect(analysis?.tldr?.content.whatChanged, name).toBeNull();
      expect(analysis?.tldr?.content.whyItMatters, name).toBeNull();
    }
  });
});

describe('a text in what is known of an article', () => {
  test.each(casesIn('metadata'))('%s is data, whatever it says', async (_, text) => {
    const canonicalUrl = text.startsWith('http') ? text : 'https://news.example/a';
    const article = sampleArticle({ title: text, siteName: text, authors: [text], canonicalUrl });
    const prompt = await promptFor(article);
    expectHarmless(prompt, article.sentences.length);
    expect(prompt.article).not.toMatch(/^Address: .*[?#]/m);
  });
});

describe('a text that a model writes', () => {
  const claim = (text: string, quote: string | null = null) => ({
    evidence: { sentence_ids: ['S3'], quote },
    text,
    claim_type: 'reported_fact',
  });
  const fact = claim('The Shanghai-listed company gained 14% and closed at 212 yuan.');

  test.each(casesIn('reply'))('%s stays text, and is never shown as read', async (_, text) => {
    server.reply = {
      hook: claim(text),
      tldr: {
        what_changed: claim(text),
        why_it_matters: claim(text),
        what_to_do_next: null,
        who_should_care: [text],
      },
      key_takeaways: [fact, claim(text), claim(text, text)],
      implications: [
        {
          prediction: text,
          rationale: claim(text),
          likelihood: text,
          time_horizon: text,
          source_ids: ['W9', 'https://evil.example'],
        },
      ],
      limitations: [text],
    };
    const { analysis, failure } = await runSampleJob(
      { address: server.url },
      { article: sampleArticle({}, lines) },
    );
    expect(failure).toBeNull();
    expect(analysis?.hook).toBeUndefined();
    expect(analysis?.tldr?.content).toMatchObject({ whatChanged: null, whyItMatters: null });
    for (const { text: shown, evidence, sourceIds } of claimsOf(analysis ?? {})) {
      expect(sourceIds).toEqual([]);
      if (shown !== fact.text) expect(evidence.verdict).not.toBe('verified');
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('what differs by a “not” or by one digit is marked as altered', async () => {
    const article = sampleArticle({}, lines);
    server.reply = {
      key_takeaways: [
        fact,
        claim('It will not pay for 4.2 billion yuan of plants.', 'will not pay for 4.2 billion'),
        claim('It will pay for 7.2 billion yuan of plants.', 'will pay for 7.2 billion yuan'),
      ],
    };
    const { analysis } = await runSampleJob({ address: server.url }, { article });
    const verdicts = analysis?.keyTakeaways?.content.map(({ evidence }) => evidence.verdict);
    expect(verdicts?.[0]).toBe('verified');
    expect(
      verdicts?.slice(1).every((verdict) => verdict === 'altered' || verdict === 'not found'),
    ).toBe(true);
  });
});
