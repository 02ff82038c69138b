import { expect, test } from 'vitest';
import { redact } from './redact.ts';

test.each([
  [
    'Incorrect API key provided: sk-proj-********************abcd.',
    'Incorrect API key provided: [key]',
  ],
  ['Bearer eyJhbGciOi.x.y is not valid', '[key] is not valid'],
  ['API_KEY=abc123def456 refused', '[key] refused'],
  ['the key my-own-secret is wrong', 'the key [key] is wrong'],
  ['gsk_1234567890abcdef was revoked', '[key] was revoked'],
  ['AIzaSyA-1234567890 is invalid', '[key] is invalid'],
  ['You can find your API key in your account.', 'You can find your API key in your account.'],
])('“%s” is told as “%s”', (text, told) => {
  expect(redact(text, 'my-own-secret')).toBe(told);
});

test('What reorders letters is in no text of a service', () => {
  expect(redact('Sign in\u202E to your bank', 'sk-1')).toBe('Sign in to your bank');
});
