import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import { fakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
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

  test('that speaks to machines bears out neither hook nor TL;DR', async () => {
    for (const name of [
      'a plain order',
      'forged sentence ids',
      'a note to summarizers',
      'chat template tokens',
    ]) {
      const article = sampleArticle({}, [...lines, injectionText(name)]);
      const planted = article.sentences.filter(({ paragraph }) => paragraph === lines.length + 2);
      const claim = fakeClaim(
        article.text.slice(planted[0]?.start, planted.at(-1)?.end),
        planted.map(({ id }) => Number(id.slice(1))),
      );
      server.reply = {
        h: claim,
        l: { c: claim, m: claim, n: claim, w: [] },
        k: [fakeClaim(lines[0] ?? '', [2])],
      };
      const { analysis } = await runSampleJob({ address: server.url }, { article });
      const { whatChanged, whyItMatters, whatToDoNext } = analysis?.tldr?.content ?? {};
      for (const shown of [analysis?.hook?.content, whatChanged, whyItMatters, whatToDoNext]) {
        expect(shown && provenanceOf(shown, article)?.kind, name).toBe('not matched');
      }
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
  const claim = (text: string) => fakeClaim(text, [3]);
  const fact = claim('The Shanghai-listed company gained 14% and closed at 212 yuan.');

  test.each(casesIn('reply'))('%s stays text, and is never shown as read', async (_, text) => {
    server.reply = {
      h: claim(text),
      l: { c: claim(text), m: claim(text), n: null, w: [text] },
      k: [fact, claim(text), { ...claim(text), r: ['W9', 'https://evil.example'] }],
      i: [{ p: text, e: claim(text), l: text, h: text }],
      x: [text],
    };
    const article = sampleArticle({}, lines);
    const { analysis, failure } = await runSampleJob({ address: server.url }, { article });
    expect(failure).toBeNull();
    const claims = claimsOf(analysis ?? {}).filter(({ text }) => text !== fact.t);
    expect(claims).toHaveLength(6);
    for (const one of claims) {
      expect(one.sourceIds).toEqual([]);
      expect(['differs', 'not matched']).toContain(provenanceOf(one, article)?.kind);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('what differs by a “not” or by one digit is marked as altered', async () => {
    const article = sampleArticle({}, lines);
    server.reply = {
      k: [
        fact,
        claim('It will not pay for 4.2 billion yuan of plants.'),
        claim('It will pay for 7.2 billion yuan of plants.'),
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
