import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Analysis, claimsOf, sectionNames } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { FailureAction, FailureKind } from '#domain/analysis/analyst-failure.ts';
import type { Rung } from '#domain/settings/response-format.ts';
import { type FaultName, faultNames } from '#e2e/fake-model-server/faults.ts';
import { runSampleJob } from '#e2e/fake-model-server/sample-job.ts';
import {
  type FakeModelServer,
  startFakeModelServer,
} from '#e2e/fake-model-server/start-fake-model-server.ts';

interface Outcome {
  /** What fails; the analysis is whole when left out. */
  kind?: FailureKind;
  sentence?: string | RegExp;
  action?: FailureAction;
  /** How many completions were asked for. */
  requests: number;
  /** How many sections stay; all of them, or with a failure none, when left out. */
  sections?: number;
  /** The rung on which the answer came, where it is not the first. */
  rung?: Rung;
}

const key = 'sk-test-4f9a2c7be1d84e03';
const host = /127\.0\.0\.1:\d+/.source;
const whole = sectionNames.length;
const unusable = 'fake-large did not return a usable analysis. Small models often cannot.';
const noMatch =
  'None of fake-large’s claims could be matched to the article, so they are not shown.';
const nothingMatched = {
  kind: 'nothing matched',
  sentence: noMatch,
  action: 'show anyway',
  // An unmatched hook is left out.
  sections: whole - 1,
} as const;
const broke = 'The connection broke. 3 parts are complete.';
const midway = { kind: 'broken off', sentence: broke, action: 'finish', sections: 3 } as const;
const noCredit = {
  kind: 'no credit',
  sentence: /account has no credit left\. Trying again will not help\.$/,
  requests: 1,
} as const;
const tooLong = {
  kind: 'too long',
  action: 'choose model',
  requests: 1,
} as const;
const busy = { kind: 'busy', sentence: /is busy or starting\.$/, action: 'try again' } as const;

/** What becomes of each fault: what the reader sees, what is kept, how many requests were made. */
const outcomes: Record<FaultName, Outcome> = {
  'refused key': {
    kind: 'refused key',
    sentence: /did not accept this key\.$/,
    action: 'open settings',
    requests: 1,
  },
  'refused key, Gemini': { kind: 'refused key', action: 'open settings', requests: 1 },
  'missing browser header': { kind: 'request rejected', requests: 1 },
  'origin refused': {
    kind: 'origin refused',
    sentence: new RegExp(`^${host} refused a request from a browser extension\\.$`),
    action: 'copy origin line',
    requests: 1,
  },
  'not permitted': {
    kind: 'not permitted',
    sentence: /says: Country, region, or territory not supported$/,
    action: 'choose model',
    requests: 1,
  },
  'no credit': noCredit,
  'quota used up': noCredit,
  'credit balance exhausted': noCredit,
  'credit balance too low': noCredit,
  'rate limited briefly': { requests: 2 },
  'rate limited for long': {
    kind: 'rate limited',
    sentence: /asks to wait before the next request\.$/,
    action: 'try again',
    requests: 1,
  },
  'no such model': {
    kind: 'no such model',
    sentence: /has no model called fake-large\.$/,
    action: 'choose model',
    requests: 1,
  },
  'no such model, OpenAI': { kind: 'no such model', action: 'choose model', requests: 1 },
  'nothing here': {
    kind: 'no service here',
    sentence: /^No model service answers at http:\/\/127/,
    requests: 1,
  },
  'nothing here, a page': { kind: 'no service here', requests: 1 },
  'too long': {
    ...tooLong,
    sentence: 'This article is too long for fake-large (9,871 of 8,192 tokens).',
  },
  'too long, with counts': {
    ...tooLong,
    sentence: 'This article is too long for fake-large (9,871 of 4,096 tokens).',
  },
  'body too large': { ...tooLong, sentence: 'This article is too long for fake-large.' },
  'no schema, DeepSeek': { requests: 2, rung: 'json_object' },
  'no json_object, LM Studio': { requests: 1 },
  'no schema with streaming, Groq': { requests: 2, rung: 'json_object' },
  'no schema for this model, Groq': { requests: 3, rung: 'none' },
  'loose schema, Anthropic': { requests: 2, rung: 'json_object' },
  'limit under another name': { requests: 2 },
  'limit too large': { requests: 2 },
  'extra field, Mistral': { requests: 2 },
  'unknown name, Gemini': { requests: 2 },
  'request rejected': {
    kind: 'request rejected',
    sentence: /rejected the request: Invalid value for 'messages'\.$/,
    requests: 1,
  },
  'busy twice': { requests: 3 },
  'loading model': { requests: 2 },
  'always busy': { ...busy, requests: 3 },
  overloaded: { ...busy, requests: 3 },
  'bad gateway page': { ...busy, requests: 3 },
  'refused in a nested text': {
    ...tooLong,
    sentence: 'This article is too long for fake-large (9,871 of 8,192 tokens).',
  },
  'sign-in page': {
    kind: 'web page instead',
    sentence: new RegExp(
      `^${host} sent a web page instead of an answer \\(“Welcome to Hotel Wi-Fi”\\)`,
    ),
    action: 'open address',
    requests: 1,
  },
  'redirected to a page': {
    kind: 'redirected',
    sentence: /passes requests on to https:\/\/login\.example\. The article and the key go to no/,
    action: 'open settings',
    requests: 1,
  },
  'redirected elsewhere': { kind: 'redirected', action: 'open settings', requests: 1 },
  'extension origin refused': { requests: 1 },
  'plain words': { kind: 'no service here', requests: 1 },
  'whole answer': { requests: 1 },
  'error in a good reply': { ...busy, requests: 3 },
  'no headers': {
    kind: 'no answer',
    sentence: 'No answer from fake-large after 2 s.',
    action: 'try again',
    requests: 1,
  },
  'headers then silence': { kind: 'no answer', action: 'try again', requests: 1 },
  'comments first': { requests: 1 },
  'stalls midway': {
    kind: 'stopped sending',
    sentence: 'fake-large stopped sending. 3 parts are complete.',
    action: 'finish',
    requests: 1,
    sections: 3,
  },
  'reset midway': { ...midway, requests: 1 },
  'reset at once': {
    kind: 'nothing listening',
    sentence: new RegExp(`^Nothing is running at ${host}\\.$`),
    action: 'open settings',
    requests: 1,
  },
  'ends midway': { ...midway, requests: 1 },
  'ends before it begins': {
    kind: 'broken off',
    sentence: 'The connection broke. No part is complete.',
    action: 'finish',
    requests: 3,
  },
  'no end mark': { requests: 1 },
  'error midway': { ...midway, requests: 1 },
  'error event midway': { ...midway, requests: 1 },
  'too long, in the stream': { ...tooLong, requests: 1 },
  'malformed event midway': { ...midway, requests: 1 },
  'finishes with an error': { ...midway, requests: 1 },
  'length limit': {
    kind: 'length limit',
    sentence: 'The answer hit its length limit. 3 parts are complete.',
    action: 'finish',
    requests: 1,
    sections: 3,
  },
  'content filter': {
    kind: 'declined',
    sentence: /declined this article\.$/,
    action: 'choose model',
    requests: 1,
  },
  refusal: {
    kind: 'declined',
    sentence: /declined this article: “I can’t help with that article\.”$/,
    action: 'choose model',
    requests: 1,
  },
  'carriage returns': { requests: 1 },
  'one byte at a time': { requests: 1 },
  'prompt cut silently': {
    kind: 'cut silently',
    sentence: new RegExp(
      `^${host} cut off the start of the article, so the answer was dropped\\.$`,
    ),
    action: 'choose model',
    requests: 1,
  },
  'slow headers': { requests: 1 },
  blank: { kind: 'unusable answer', sentence: unusable, action: 'choose model', requests: 3 },
  'blank with a schema': { requests: 3, rung: 'none' },
  'thoughts in tags': { requests: 1 },
  'thoughts without a beginning': { requests: 1 },
  'harmony channels': { requests: 1 },
  fenced: { requests: 1 },
  'prose around': { requests: 1 },
  'prose alone': { kind: 'unusable answer', sentence: unusable, requests: 2 },
  'prose alone at first': { requests: 2 },
  'answer in the reasoning': { requests: 1 },
  'reasoning first': { requests: 1 },
  'reasoning content first': { requests: 1 },
  'content in parts': { requests: 1 },
  'two objects': { requests: 1 },
  'trailing commas': { requests: 1 },
  'raw line breaks': { requests: 1 },
  'python literals': { requests: 1 },
  'cut but finished': {
    kind: 'broken off',
    sentence: 'The connection broke. 5 parts are complete.',
    action: 'finish',
    requests: 1,
    sections: 5,
  },
  'another shape': { kind: 'unusable answer', sentence: unusable, requests: 2 },
  'claims as strings': { requests: 1 },
  'invented ids': { ...nothingMatched, requests: 1 },
  'altered numbers': { requests: 1 },
  'nothing matches': { ...nothingMatched, requests: 1 },
  'wrong types': { requests: 1, sections: 5 },
  'duplicated keys': { requests: 1 },
  'prototype keys': { requests: 1 },
  endless: {
    kind: 'length limit',
    sentence: 'The answer hit its length limit. No part is complete.',
    requests: 1,
  },
};

const patience = { headers: 1500, 'first token': 1000, silence: 400, total: 20_000 };
let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const completeSections = (analysis: Analysis) =>
  sectionNames.filter((name) => analysis[name]?.complete).length;

describe('what becomes of an analysis when the service', () => {
  test.each(faultNames)('plays “%s”', async (fault) => {
    const expected = outcomes[fault];
    server.fault = fault;
    let remembered: Rung | undefined;
    const { analysis, failure, drafts, progress, ...rest } = await runSampleJob(
      { address: server.url, key },
      {
        environment: {
          hasAccess: async () => true,
          isOnline: () => true,
          wait: async () => {},
          patience,
          memory: {
            read: async () => undefined,
            write: async (_, rung) => {
              remembered = rung;
            },
          },
        },
      },
    );

    expect(failure?.kind ?? 'no failure').toBe(expected.kind ?? 'no failure');
    if (expected.sentence) expect(failure?.sentence).toMatch(expected.sentence);
    if (expected.action) expect(failure?.action).toBe(expected.action);
    expect(server.completions).toHaveLength(expected.requests);
    if (expected.rung) expect(remembered).toBe(expected.rung);

    const left = analysis ?? drafts.at(-1) ?? {};
    expect(completeSections(left)).toBe(expected.sections ?? (expected.kind ? 0 : whole));
    for (const claim of claimsOf(left)) {
      expect(claim.complete).toBe(true);
      expect(claim.text).not.toBe('');
    }
    // Of what is held back nothing is shown unasked.
    const shown = shownOf({ brief: {}, draft: left, failure });
    for (const claim of claimsOf({ hook: shown.hook, tldr: shown.tldr })) {
      if (claim.origin === 'article') expect(claim.evidence.verdict).toMatch(/verified|near/);
    }

    // Neither the key nor any part of it that a service echoes is told to anyone.
    const told = JSON.stringify({ analysis, failure, drafts, progress, ...rest });
    expect(told).not.toContain(key.slice(0, 8));
    expect(told).not.toContain(key.slice(-6));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
