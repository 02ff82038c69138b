import { describe, expect, test } from 'vitest';
import {
  type FailureKind,
  type FailureSubject,
  type FailureValues,
  failureKinds,
  failureSubjects,
} from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { failureInWords } from './failure-in-words.ts';

const names = {
  provider: 'OpenAI',
  host: 'api.openai.com',
  model: 'gpt-5-mini',
  address: 'https://api.openai.com/v1',
};
const inWords = (kind: FailureKind, subject: FailureSubject, values: FailureValues = {}) =>
  failureInWords(makeFailure(kind, subject, { values: { ...names, ...values } }));

describe.each(failureSubjects)('a failure of the %s', (subject) => {
  test.each(failureKinds)('of kind “%s” is told in whole sentences', (kind) => {
    expect(inWords(kind, subject)).toMatch(/^\S[^$]*[.”]$|\$\d/);
    // An earlier Gloss may not have kept the values.
    expect(failureInWords(makeFailure(kind, subject))).toMatch(/\S/);
  });
});

test.each<[FailureKind, FailureSubject, FailureValues, string]>([
  [
    'costs much',
    'article',
    { cost: 0.0123 },
    'Analyzing this article with gpt-5-mini would cost about $0.0123.',
  ],
  [
    'costs much',
    'article',
    { cost: 0.0123, withReading: true },
    'Analyzing this article with gpt-5-mini and checking its claims would cost about $0.0123.',
  ],
  ['no key', 'second reading', {}, 'OpenAI needs an API key.'],
  ['declined', 'second reading', {}, 'OpenAI declined to check the claims.'],
  ['no key', 'article', {}, 'OpenAI needs an API key. Showing the on-device summary.'],
  ['no key', 'recap', {}, 'OpenAI needs an API key. Showing the on-device recap.'],
  ['no key', 'connection', {}, 'OpenAI needs an API key.'],
  ['no such model', 'connection', { model: '' }, 'Choose which OpenAI model to use.'],
  [
    'not permitted',
    'article',
    { said: 'Not in your country' },
    'OpenAI says: “Not in your country”',
  ],
  [
    'too long',
    'article',
    { tokensNeeded: 9871, tokenLimit: 8192 },
    'This article is too long for gpt-5-mini (9,871 tokens; the limit is 8,192).',
  ],
  [
    'no service here',
    'article',
    { address: 'http://localhost:9/api' },
    'There’s no model service at http://localhost:9/api. Most addresses end in /v1.',
  ],
  ['no service here', 'article', {}, 'There’s no model service at https://api.openai.com/v1.'],
  [
    'access not granted',
    'article',
    {},
    'Gloss needs your permission to connect to https://api.openai.com.',
  ],
  [
    'web page instead',
    'article',
    { pageTitle: 'Hotel Wi-Fi' },
    'api.openai.com sent a web page instead of an answer (“Hotel Wi-Fi”). A network sign-in page or a proxy may be in the way.',
  ],
  ['no answer', 'article', { waited: 90_000 }, 'gpt-5-mini didn’t answer within 90 seconds.'],
  ['broken off', 'article', { complete: 1 }, 'The connection was lost. 1 section is complete.'],
  ['broken off', 'article', { complete: 3 }, 'The connection was lost. 3 sections are complete.'],
  ['broken off', 'article', {}, 'The connection was lost before any section was complete.'],
  ['broken off', 'recap', {}, 'The connection was lost before the recap was complete.'],
  ['broken off', 'connection', {}, 'The connection was lost.'],
  [
    'stopped sending',
    'article',
    { complete: 2 },
    'gpt-5-mini stopped sending. 2 sections are complete.',
  ],
])('%s, of the %s, with %j', (kind, subject, values, words) => {
  expect(inWords(kind, subject, values)).toBe(words);
});
