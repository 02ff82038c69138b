import { expect, test } from 'vitest';
import { registrableDomain } from './registrable-domain.ts';

test.each([
  ['www.bbc.co.uk', 'bbc.co.uk'],
  ['news.bbc.co.uk', 'bbc.co.uk'],
  ['one.github.io', 'one.github.io'],
  ['a.b.example.com', 'example.com'],
  ['192.168.1.4', '192.168.1.4'],
  ['localhost', 'localhost'],
])('the registrable domain of %s is %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});
