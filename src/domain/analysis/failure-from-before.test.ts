import { expect, test } from 'vitest';
import { failureFromBefore } from './failure-from-before.ts';
import { storedFailureSchema } from './stored-failure.ts';

const before = (kind: string, sentence: string, more: object = {}) => ({
  kind,
  sentence,
  action: 'open settings',
  actionTarget: null,
  details: { host: 'api.openai.com', model: 'gpt-5-mini', message: 'Not for you' },
  retryAt: null,
  ...more,
});

test.each([
  ['refused key', 'OpenAI did not accept this key.', { provider: 'OpenAI' }],
  [
    'no key',
    'Add a key for OpenAI to use it. The brief made on this device needs none.',
    { provider: 'OpenAI' },
  ],
  [
    'no credit',
    'Your OpenAI account has no credit left. Trying again will not help.',
    { provider: 'OpenAI' },
  ],
  ['costs much', 'This article would cost about $0.0123 with gpt-5-mini.', { cost: 0.0123 }],
  ['no answer', 'No answer from gpt-5-mini after 90 s.', { waited: 90_000 }],
  ['broken off', 'The connection broke. 3 parts are complete.', { complete: 3 }],
  ['broken off', 'The connection broke. No part is complete.', { complete: 0 }],
  ['stopped sending', 'gpt-5-mini stopped sending. 1 part is complete.', { complete: 1 }],
  [
    'too long',
    'This article is too long for gpt-5-mini (9,871 of 8,192 tokens).',
    { tokensNeeded: 9871, tokenLimit: 8192 },
  ],
  [
    'web page instead',
    'api.openai.com sent a web page instead of an answer (“Hotel Wi-Fi”). A network sign-in page or proxy may be in the way.',
    { pageTitle: 'Hotel Wi-Fi' },
  ],
  [
    'redirected',
    'api.openai.com passes requests on to https://login.example. The article and the key go to no address but the one you entered.',
    { redirectedTo: 'https://login.example' },
  ],
  [
    'no service here',
    'No model service answers at http://localhost:9/api. Most addresses end in /v1.',
    { address: 'http://localhost:9/api' },
  ],
  [
    'access not granted',
    'Allow access to https://api.openai.com to use it.',
    { address: 'https://api.openai.com' },
  ],
  ['not permitted', 'OpenAI says: Not for you', { provider: 'OpenAI', said: 'Not for you' }],
])('of the sentence of “%s” its values are kept: %s', (kind, sentence, values) => {
  const failure = storedFailureSchema('article').parse(before(kind, sentence));
  expect(failure).toMatchObject({
    kind,
    subject: 'article',
    values: { host: 'api.openai.com', model: 'gpt-5-mini', ...values },
    action: 'open settings',
  });
  expect(failure).not.toHaveProperty('sentence');
});

test('a service that was removed had the kind of one that cannot be reached', () => {
  const sentence = 'OpenAI is no longer among your model services.';
  expect(
    storedFailureSchema('article').parse(before('unreachable', sentence, { details: {} })),
  ).toMatchObject({ kind: 'service removed', values: { provider: 'OpenAI' } });
});

test('a recap of which nothing matched had the kind of an answer that cannot be used', () => {
  const sentence =
    'None of m’s statements could be matched to the claims that they cite, so they are not shown.';
  expect(storedFailureSchema('recap').parse(before('unusable answer', sentence))).toMatchObject({
    kind: 'nothing matched',
    subject: 'recap',
  });
});

test('a failure that holds kind and values stays as it is', () => {
  const { sentence: _, ...now } = {
    ...before('offline', ''),
    subject: 'recap',
    values: { host: 'a.example' },
  };
  expect(failureFromBefore(now, 'article')).toBe(now);
  expect(storedFailureSchema('article').parse(now)).toEqual(now);
});

test.each([null, 'offline', { kind: 'offline' }, { sentence: 7 }])(
  'what is no failure stays none: %j',
  (row) => {
    expect(failureFromBefore(row, 'article')).toBe(row);
    expect(storedFailureSchema('article').safeParse(row).success).toBe(false);
  },
);
