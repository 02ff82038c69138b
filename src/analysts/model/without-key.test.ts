import { expect, test } from 'vitest';
import { redact } from './redact.ts';
import { valueWithoutKey, withoutKey } from './without-key.ts';

const key = 'sk-test-ab12cd34ef56AB78cd90ef12';

test.each([
  ['as it is', `The key is ${key}.`],
  ['in capitals', `The key is ${key.toUpperCase()}.`],
  ['spaced out', `The key is ${[...key].join(' ')}.`],
  ['in parts', `First ${key.slice(0, 16)}, then ${key.slice(16)}.`],
  ['backwards', `The key is ${[...key].reverse().join('')}.`],
  ['as base64', `The key is ${btoa(key)}.`],
  ['as base64 after other words', `It is ${btoa(`Bearer ${key}`)}.`],
  ['in hexadecimal', `It is ${Buffer.from(key).toString('hex')}.`],
])('a key that a service echoes %s is taken out', (_, text) => {
  const cleaned = withoutKey(text, key);
  expect(cleaned).toContain('[key]');
  expect(cleaned).not.toMatch(/ab12cd34|34dc21ba|YWIxMmNk|61623132/i);
  expect(redact(text, key)).not.toMatch(/ab12cd34ef/i);
});

test('other words stay, and so does the value that holds them', () => {
  const value = { hook: { text: 'Shares of makers of AI chips rose by 12%.', ids: ['S1'] } };
  expect(valueWithoutKey(value, key)).toBe(value);
  expect(valueWithoutKey(value, '')).toBe(value);
  expect(valueWithoutKey({ a: [`x ${key}`] }, key)).toEqual({ a: ['x [key]'] });
});
