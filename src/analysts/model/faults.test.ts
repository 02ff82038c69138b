import { describe, expect, test } from 'vitest';
import { type Analysis, claimsOf, sectionNames } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type {
  FailureAction,
  FailureKind,
  FailureValues,
} from '#domain/analysis/analyst-failure.ts';
import type { ResponseFormat } from '#domain/settings/response-format.ts';
import { type FaultName, faultNames } from '#e2e/fake-model-server/faults.ts';
import { runSampleJob } from '#e2e/fake-model-server/sample-job.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';

interface Outcome {
  /** What fails; the analysis is whole when left out. */
  kind?: FailureKind;
  /** What its words are filled with, besides the names of the service. */
  values?: FailureValues;
  action?: FailureAction;
  /** How many completions were asked for. */
  requests: number;
  /** How many sections stay; all of them, or with a failure none, when left out. */
  sections?: number;
  /** The response format on which the answer came, where it is not the first. */
  responseFormat?: ResponseFormat;
}

const key = 'sk-test-4f9a2c7be1d84e03';
const whole = sectionNames.length;
const nothingMatched = {
  kind: 'nothing matched',
  action: 'show anyway',
  sections: whole,
} as const;
const midway = {
  kind: 'broken off',
  values: { complete: 3 },
  action: 'finish',
  sections: 3,
} as const;
const noCredit = {
  kind: 'no credit',
  requests: 1,
} as const;
const tooLong = {
  kind: 'too long',
  action: 'choose model',
  requests: 1,
} as const;
const busy = { kind: 'busy', action: 'try again' } as const;

/** What becomes of each fault: what the reader sees, what is kept, how many requests were made. */
const outcomes: Record<FaultName, Outcome> = {
  'refused key': {
    kind: 'refused key',
    action: 'open settings',
    requests: 1,
  },
  'refused key, Gemini': { kind: 'refused key', action: 'open settings', requests: 1 },
  'missing browser header': { kind: 'request rejected', requests: 1 },
  'origin refused': {
    kind: 'origin refused',
    action: 'leave origin out',
    requests: 1,
  },
  'not permitted': {
    kind: 'not permitted',
    values: { said: 'Country, region, or territory not supported' },
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
    action: 'try again',
    requests: 1,
  },
  'no such model': {
    kind: 'no such model',
    action: 'choose model',
    requests: 1,
  },
  'no such model, OpenAI': { kind: 'no such model', action: 'choose model', requests: 1 },
  'nothing here': {
    kind: 'no service here',
    requests: 1,
  },
  'nothing here, a page': { kind: 'no service here', requests: 1 },
  'too long': {
    ...tooLong,
    values: { tokensNeeded: 9871, tokenLimit: 8192 },
  },
  'too long, with counts': {
    ...tooLong,
    values: { tokensNeeded: 9871, tokenLimit: 4096 },
  },
  'body too large': { ...tooLong },
  'no schema, DeepSeek': { requests: 2, responseFormat: 'json_object' },
  'no json_object, LM Studio': { requests: 1 },
  'no schema with streaming, Groq': { requests: 2, responseFormat: 'json_object' },
  'no schema for this model, Groq': { requests: 3, responseFormat: 'none' },
  'loose schema, Anthropic': { requests: 2, responseFormat: 'json_object' },
  'limit under another name': { requests: 2 },
  'limit too large': { requests: 2 },
  'limit larger than what is left': { requests: 2 },
  'too long, in plain words': { ...tooLong },
  'extra field, Mistral': { requests: 2 },
  'unknown name, Gemini': { requests: 2 },
  'request rejected': {
    kind: 'request rejected',
    values: { said: "Invalid value for 'messages'." },
    requests: 1,
  },
  'busy twice': { requests: 3 },
  'loading model': { requests: 2 },
  'always busy': { ...busy, requests: 3 },
  overloaded: { ...busy, requests: 3 },
  'bad gateway page': { ...busy, requests: 3 },
  'refused in a nested text': {
    ...tooLong,
    values: { tokensNeeded: 9871, tokenLimit: 8192 },
  },
  'sign-in page': {
    kind: 'web page instead',
    values: { pageTitle: 'Welcome to Hotel Wi-Fi' },
    action: 'open address',
    requests: 1,
  },
  'redirected to a page': {
    kind: 'redirected',
    values: { redirectedTo: 'https://login.example' },
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
    values: { waited: 1500 },
    action: 'try again',
    requests: 1,
  },
  'headers then silence': { kind: 'no answer', action: 'try again', requests: 1 },
  'comments first': { requests: 1 },
  'stalls midway': {
    kind: 'stopped sending',
    values: { complete: 3 },
    action: 'finish',
    requests: 1,
    sections: 3,
  },
  'reset midway': { ...midway, requests: 1 },
  'reset at once': {
    kind: 'nothing listening',
    action: 'open settings',
    requests: 1,
  },
  'ends midway': { ...midway, requests: 1 },
  'ends before it begins': {
    kind: 'broken off',
    values: { complete: 0 },
    action: 'finish',
    requests: 3,
  },
  'no end mark': { requests: 1 },
  'error midway': { ...midway, requests: 1 },
  'error event midway': { ...midway, requests: 1 },
  'too long, in the stream': { ...tooLong, requests: 1 },
  'too long, in words of its own': {
    ...tooLong,
    values: { tokensNeeded: 9871, tokenLimit: 4096 },
  },
  'error beside the error field': { ...noCredit },
  'error beside the error field, in the stream': { ...noCredit },
  'answer in a tool call': { requests: 1 },
  'error in a detail': { ...tooLong },
  'error in a message of the stream': {
    kind: 'refused key',
    action: 'open settings',
    requests: 1,
  },
  'whole answer in a tool call': { requests: 1 },
  'notes within the data': { requests: 1 },
  'malformed event midway': { ...midway, requests: 1 },
  'finishes with an error': { ...midway, requests: 1 },
  'length limit': {
    kind: 'length limit',
    values: { complete: 3 },
    action: 'finish',
    requests: 1,
    sections: 3,
  },
  'content filter': {
    kind: 'declined',
    action: 'choose model',
    requests: 1,
  },
  refusal: {
    kind: 'declined',
    values: { said: 'I can’t help with that article.' },
    action: 'choose model',
    requests: 1,
  },
  'carriage returns': { requests: 1 },
  'one byte at a time': { requests: 1 },
  'prompt cut silently': {
    kind: 'cut silently',
    action: 'choose model',
    requests: 1,
  },
  'slow headers': { requests: 1 },
  blank: { kind: 'unusable answer', action: 'choose model', requests: 3 },
  'blank with a schema': { requests: 3, responseFormat: 'none' },
  'thoughts in tags': { requests: 1 },
  'thoughts without a beginning': { requests: 1 },
  'harmony channels': { requests: 1 },
  fenced: { requests: 1 },
  'prose around': { requests: 1 },
  'prose alone': { kind: 'unusable answer', requests: 2 },
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
    values: { complete: 5 },
    action: 'finish',
    requests: 1,
    sections: 5,
  },
  'another shape': { kind: 'unusable answer', requests: 2 },
  'claims as strings': { requests: 1 },
  'invented ids': { ...nothingMatched, requests: 1 },
  'altered numbers': { requests: 1 },
  'nothing matches': { ...nothingMatched, requests: 1 },
  'wrong types': { requests: 1, sections: 5 },
  'duplicated keys': { requests: 1 },
  'prototype keys': { requests: 1 },
  endless: {
    kind: 'length limit',
    values: { complete: 0 },
    requests: 1,
  },
};

const patience = { headers: 1500, 'first token': 1000, silence: 400, total: 20_000 };
const server = await serverForTests();

const completeSections = (analysis: Analysis) =>
  sectionNames.filter((name) => analysis[name]?.complete).length;

describe('what becomes of an analysis when the service', () => {
  test.each(faultNames)('plays “%s”', async (fault) => {
    const expected = outcomes[fault];
    server.fault = fault;
    let remembered: ResponseFormat | undefined;
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
            write: async (_, responseFormat) => {
              remembered = responseFormat;
            },
          },
        },
      },
    );

    expect(failure?.kind ?? 'no failure').toBe(expected.kind ?? 'no failure');
    if (failure) {
      const names = { host: new URL(server.url).host, model: 'fake-large', address: server.url };
      expect(failure).toMatchObject({
        subject: 'article',
        values: { ...names, ...expected.values },
      });
    }
    if (expected.action) expect(failure?.action).toBe(expected.action);
    expect(server.completions).toHaveLength(expected.requests);
    if (expected.responseFormat) expect(remembered).toBe(expected.responseFormat);

    const left = analysis ?? drafts.at(-1) ?? {};
    expect(completeSections(left)).toBe(expected.sections ?? (expected.kind ? 0 : whole));
    for (const claim of claimsOf(left)) {
      expect(claim.complete).toBe(true);
      expect(claim.text).not.toBe('');
    }
    // Of what is held back nothing is shown unasked.
    const shown = claimsOf(shownOf({ brief: {}, draft: left, failure }));
    if (failure?.kind === 'nothing matched') expect(shown).toEqual([]);
    else expect(shown).toEqual(claimsOf(left));

    // Neither the key nor any part of it that a service echoes gets out.
    const told = JSON.stringify({ analysis, failure, drafts, progress, ...rest });
    expect(told).not.toContain(key.slice(0, 8));
    expect(told).not.toContain(key.slice(-6));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
